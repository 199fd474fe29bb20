import { NORM_PART_KINDS } from '../../../domain/coverage/normParts';
import type { NormPart, NormPartKind } from '../../../domain/coverage/normParts';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import { translate } from '../../../i18n/translate';
import type { SheetCell } from '../sheet';
import type { CoverageColumn, CoverageForm, CoverageScope } from './coverageColumn';

/** Names of a part's columns, and their beginnings where a name has ten characters. */
const NAMES: Record<NormPartKind, { name: string; short: string }> = {
  milestone: { name: 'milestone', short: 'ms' },
  fossilFree: { name: 'fossil_free', short: 'ff' },
  projects: { name: 'projects', short: 'pr' },
};

/**
 * The columns of all that a norm can ask beside its quantity: last day, goal, realised, whether that is a lower bound,
 * and the verdict. Each part has them where some record has the part.
 */
export function normPartColumns(everywhere: readonly CoverageForm[]): CoverageColumn[] {
  return NORM_PART_KINDS.flatMap((kind) => {
    const column = (
      end: 'by' | 'goal' | 'realised' | 'at_least' | 'verdict',
      short: string,
      form: Pick<CoverageColumn, 'kind' | 'forms'>,
      value: (part: NormPart, scope: CoverageScope) => SheetCell,
      isNeeded: (part: NormPart) => boolean = () => true,
    ): CoverageColumn => ({
      name: `${NAMES[kind].name}_${end}`,
      shortName: `${NAMES[kind].short}${short}`,
      of: 'target',
      heading: `exports.${kind}.${end}`,
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
