import { NORM_PART_KINDS } from '../../../domain/coverage/normParts';
import type { NormPart, NormPartKind } from '../../../domain/coverage/normParts';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import { inEveryLanguage } from '../../../domain/language';
import { translate } from '../../../i18n/translate';
import type { SheetCell } from '../sheet';
import type { ColumnHeading, CoverageColumn, CoverageForm, CoverageScope } from './coverageColumn';

type PartColumn = 'by' | 'goal' | 'realised' | 'at_least' | 'verdict';

/** Names of a part's columns, their beginnings where a name has ten characters, and what their headings begin with. */
const NAMES: Record<NormPartKind, { name: string; short: string; title: ColumnHeading }> = {
  milestone: { name: 'milestone', short: 'ms', title: { nl: 'Tussendoel', en: 'Milestone' } },
  fossilFree: { name: 'fossil_free', short: 'ff', title: { nl: 'Fossielvrij', en: 'Fossil-free' } },
  projects: { name: 'projects', short: 'pr', title: { nl: 'Projecten', en: 'Projects' } },
};

const WORDS: Record<PartColumn, ColumnHeading> = {
  by: { nl: 'laatste dag', en: 'last day' },
  goal: { nl: 'te halen', en: 'to reach' },
  realised: { nl: 'gerealiseerd', en: 'realised' },
  at_least: { nl: 'ten minste zoveel gerealiseerd', en: 'at least that much realised' },
  verdict: { nl: 'oordeel', en: 'verdict' },
};
/** What is realised of a milestone is that by its own day, and not by the date of the other columns. */
const BY_THAT_DAY: ColumnHeading = { nl: 'gerealiseerd tegen die dag', en: 'realised by that day' };

function headingOf(kind: NormPartKind, column: PartColumn): ColumnHeading {
  const words = kind === 'milestone' && column === 'realised' ? BY_THAT_DAY : WORDS[column];
  return inEveryLanguage((language) => `${NAMES[kind].title[language]}: ${words[language]}`);
}

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
      heading: headingOf(kind, end),
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
