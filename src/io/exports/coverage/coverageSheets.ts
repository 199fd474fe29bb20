import { coverageRow } from '../../../domain/coverage/coverageRow';
import type { CoverageColumn } from '../../../domain/coverage/coverageRow';
import { lacksAreas } from '../../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import type { CoverageContext, CoverageTable } from '../../../domain/coverage/coverageTable';
import type { TargetKey } from '../../../domain/targets/targetInForce';
import { normText } from '../../../i18n/normText';
import { targetName } from '../../../i18n/targetName';
import type { MessageKey } from '../../../i18n/messageKey';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { Sheet, SheetCell, SheetColumn } from '../sheet';

interface RecordColumn extends SheetColumn {
  cell: (record: CoverageRecord) => SheetCell;
}

/**
 * The numbers of a level with one row per area and target, because units differ per target and a filter on the column
 * of the target then gives one clean table. What the numbers rest on stands in columns on every row, not in a block
 * below: it survives sorting, filtering and copying a part, and does not break a pivot table.
 * Shares are per cent. The range of estimated denominators has columns where there are any. The state says "no data" where a cell is empty.
 */
export function coverageSheet(
  table: CoverageTable,
  targets: readonly TargetKey[],
  context: CoverageContext,
  language: Language,
): Sheet {
  const records = targets.flatMap((target) => table.byTarget.get(target) ?? []);
  const hasEstimates = records.some(({ denominatorEstimate }) => denominatorEstimate !== null);
  const more = { hasEstimates, hasLackingSums: records.some(lacksAreas) };
  const columns = recordColumns(context, targets, more, language);
  return {
    name: translate(language, 'exports.sheet.rows'),
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: records.map((record) => columns.map(({ cell }) => cell(record))),
  };
}

type QuantityColumn = Exclude<CoverageColumn, 'area_code' | 'area_name' | 'target' | 'unit' | 'state'>;

function recordColumns(
  context: CoverageContext,
  targets: readonly TargetKey[],
  { hasEstimates, hasLackingSums }: { hasEstimates: boolean; hasLackingSums: boolean },
  language: Language,
): RecordColumn[] {
  const say = (key: MessageKey, params?: Record<string, number>): string => translate(language, key, params);
  const text = (heading: MessageKey, cell: (record: CoverageRecord) => string): RecordColumn => ({
    heading: say(heading),
    kind: 'text',
    cell,
  });
  const quantity = (column: QuantityColumn): RecordColumn => ({
    heading: say(`exports.${column}`),
    kind: 'number',
    decimals: 2,
    cell: (record) => coverageRow(record)[column],
  });
  // Empty where the denominator is published or a sum of published numbers.
  const range = (heading: MessageKey, end: 'low' | 'high'): RecordColumn => ({
    heading: say(heading),
    kind: 'number',
    decimals: 2,
    cell: ({ denominatorEstimate }) => denominatorEstimate?.[end] ?? null,
  });
  const parts = (column: 'areas_known' | 'areas_total', of: 'areasKnown' | 'areasTotal'): RecordColumn => ({
    heading: say(`exports.${column}`),
    kind: 'number',
    decimals: 0,
    cell: (record) => record[of],
  });
  const year = (heading: MessageKey, value: number | null): RecordColumn => ({
    heading: say(heading),
    kind: 'year',
    cell: () => value,
  });
  return [
    text('exports.area_code', ({ areaCode }) => areaCode),
    text('exports.area_name', ({ areaName }) => areaName),
    text('exports.target', ({ inForce }) => targetName(language, inForce)),
    text('exports.unit', ({ inForce }) => say(`unit.${inForce.target.unit}`, { count: 2 })),
    text('exports.denominator_name', ({ inForce }) =>
      say(`denominator.${inForce.target.denominator}`, { count: 2 }),
    ),
    quantity('denominator'),
    ...(hasEstimates
      ? [range('exports.denominator_low', 'low'), range('exports.denominator_high', 'high')]
      : []),
    // Goal, realised and gap of a sum are those of its areas with data.
    ...(hasLackingSums ? [parts('areas_known', 'areasKnown'), parts('areas_total', 'areasTotal')] : []),
    ...(['goal', 'realised', 'planned', 'gap'] as const).map(quantity),
    {
      heading: say('exports.share'),
      kind: 'number',
      decimals: 1,
      cell: ({ share }) => (share === null ? null : share * 100),
    },
    ...(['expected', 'pace_needed', 'counted', 'left_out'] as const).map(quantity),
    text('exports.state', ({ state }) => say(`exports.state.${state}`)),
    text('exports.date', () => context.date),
    // With the name of the pact before it: a bare 2.1 may be read as a date.
    text('exports.version', () => `LEKP ${context.version}`),
    year('exports.populationYear', context.populationYear),
    year('exports.vintage', context.vintage),
    text('exports.cpeWeights', () => say(`exports.cpe.${context.cpeWeights}`)),
    { heading: say('exports.schematic'), kind: 'boolean', cell: () => context.schematic },
    {
      heading: say('exports.exampleData'),
      kind: 'boolean',
      cell: ({ key }) => context.syntheticTargets.includes(key),
    },
    text('exports.norm', ({ inForce: { target } }) => {
      const norm = target.norms[context.version];
      return norm === null ? '' : normText(language, target, norm);
    }),
    text('exports.deadline', ({ inForce }) => inForce.target.deadline),
    text('exports.normSource', ({ inForce: { change } }) =>
      change === null
        ? `LEKP ${context.version}`
        : [change.source, change.author, change.date].filter((part) => part !== '').join(', '),
    ),
    text('exports.sources', ({ key }) => sourcesOf(context, key, targets)),
  ];
}

/** The source lines of one target: those that start with its key, and those that start with no target's. */
function sourcesOf({ sources }: CoverageContext, target: TargetKey, targets: readonly TargetKey[]): string {
  const isOfAnother = (line: string): boolean =>
    targets.some((other) => other !== target && line.startsWith(`${other}:`));
  return sources.filter((line) => !isOfAnother(line)).join(' | ');
}
