import { NORM_PART_KINDS } from '../../../domain/coverage/normParts';
import type { NormPart, NormPartKind } from '../../../domain/coverage/normParts';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import { translate } from '../../../i18n/translate';
import type { SheetCell } from '../sheet';
import type { ColumnHeading, CoverageColumn, CoverageForm, CoverageScope } from './coverageColumn';

type PartColumn = 'by' | 'goal' | 'realised' | 'at_least' | 'verdict';

/** Names of a part's columns, their beginnings where a name has ten characters, and their headings. */
const NAMES: Record<
  NormPartKind,
  { name: string; short: string; headings: Record<PartColumn, ColumnHeading> }
> = {
  milestone: {
    ...{ name: 'milestone', short: 'ms' },
    headings: {
      by: { nl: 'Tussendoel: laatste dag', en: 'Milestone: last day' },
      goal: { nl: 'Tussendoel: te halen', en: 'Milestone: to reach' },
      realised: { nl: 'Tussendoel: gerealiseerd tegen die dag', en: 'Milestone: realised by that day' },
      at_least: {
        nl: 'Tussendoel: ten minste zoveel gerealiseerd',
        en: 'Milestone: at least that much realised',
      },
      verdict: { nl: 'Tussendoel: oordeel', en: 'Milestone: verdict' },
    },
  },
  fossilFree: {
    ...{ name: 'fossil_free', short: 'ff' },
    headings: {
      by: { nl: 'Fossielvrij: laatste dag', en: 'Fossil-free: last day' },
      goal: { nl: 'Fossielvrij: te halen', en: 'Fossil-free: to reach' },
      realised: { nl: 'Fossielvrij: gerealiseerd', en: 'Fossil-free: realised' },
      at_least: {
        nl: 'Fossielvrij: ten minste zoveel gerealiseerd',
        en: 'Fossil-free: at least that much realised',
      },
      verdict: { nl: 'Fossielvrij: oordeel', en: 'Fossil-free: verdict' },
    },
  },
  projects: {
    ...{ name: 'projects', short: 'pr' },
    headings: {
      by: { nl: 'Projecten: laatste dag', en: 'Projects: last day' },
      goal: { nl: 'Projecten: te halen', en: 'Projects: to reach' },
      realised: { nl: 'Projecten: gerealiseerd', en: 'Projects: realised' },
      at_least: {
        nl: 'Projecten: ten minste zoveel gerealiseerd',
        en: 'Projects: at least that much realised',
      },
      verdict: { nl: 'Projecten: oordeel', en: 'Projects: verdict' },
    },
  },
};

/**
 * The columns of all that a norm can ask beside its quantity: last day, goal, realised, whether that is a lower bound,
 * and the verdict. Each part has them where some record has the part.
 */
export function normPartColumns(everywhere: readonly CoverageForm[]): CoverageColumn[] {
  return NORM_PART_KINDS.flatMap((kind) => {
    const column = (
      end: PartColumn,
      short: string,
      form: Pick<CoverageColumn, 'kind' | 'forms'>,
      value: (part: NormPart, scope: CoverageScope) => SheetCell,
      isNeeded: (part: NormPart) => boolean = () => true,
    ): CoverageColumn => ({
      name: `${NAMES[kind].name}_${end}`,
      shortName: `${NAMES[kind].short}${short}`,
      of: 'target',
      heading: NAMES[kind].headings[end],
      inUnit: kind !== 'projects' && (end === 'goal' || end === 'realised'),
      ...form,
      cell: (record, scope) => {
        const part = partOf(record, kind);
        return part ? value(part, scope) : null;
      },
      isNeeded: (records) =>
        records.some((record) => {
          const part = partOf(record, kind);
          return part !== undefined && isNeeded(part);
        }),
    });
    const number = { kind: 'number', forms: everywhere } as const;
    return [
      column('by', 'by', { kind: 'date', forms: ['rows', 'fields'] }, ({ by }) => by),
      column('goal', 'goal', number, ({ goal }) => goal),
      column('realised', 'real', number, ({ realised }) => realised),
      column(
        'at_least',
        'min',
        { kind: 'boolean', forms: everywhere },
        ({ atLeast }) => atLeast,
        ({ atLeast }) => atLeast,
      ),
      column('verdict', 'verd', { kind: 'text', forms: ['rows', 'wide'] }, ({ verdict }, { language }) =>
        translate(language, `part.verdict.${verdict}`),
      ),
      column('verdict', 'verd', { kind: 'text', forms: ['fields'] }, ({ verdict }) => verdict),
    ];
  });
}

function partOf({ parts }: CoverageRecord, kind: NormPartKind): NormPart | undefined {
  return parts.find((part) => part.kind === kind);
}
