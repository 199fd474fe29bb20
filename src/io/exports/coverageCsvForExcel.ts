import Papa from 'papaparse';
import { coverageRow } from '../../domain/coverage/coverageRow';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { CoverageContext, CoverageTable } from '../../domain/coverage/coverageTable';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { normText } from '../../i18n/normText';
import { targetName } from '../../i18n/targetName';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { MessageKey } from '../../i18n/messageKey';
import { excelNumber, excelText } from './excelCell';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The numbers of a level as a CSV that a Belgian Excel opens with a double click: byte order mark, semicolons, decimal
 * commas, headings in words. One row per area and target, because units differ per target and a filter on the column
 * of the target then gives one clean table. What the numbers rest on stands in columns on every row, not in a block
 * below: it survives sorting, filtering and copying a part, and does not break a pivot table.
 * Quantities have at most two decimals, shares are per cent with one. The state says "no data" where a cell is empty.
 */
export function coverageCsvForExcel(
  table: CoverageTable,
  context: CoverageContext,
  language: Language,
): string {
  const columns = excelColumns(context, [...table.byTarget.keys()], language);
  const records = [...table.byTarget.values()].flat();
  const text = Papa.unparse(
    {
      fields: columns.map(({ heading }) => translate(language, heading)),
      data: records.map((record) => columns.map(({ cell }) => cell(record))),
    },
    { delimiter: ';', newline: '\r\n' },
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

interface ExcelColumn {
  heading: MessageKey;
  cell: (record: CoverageRecord) => string;
}

function excelColumns(
  context: CoverageContext,
  keys: readonly TargetKey[],
  language: Language,
): ExcelColumn[] {
  const say = (key: MessageKey): string => excelText(translate(language, key));
  const yesNo = (value: boolean): string => say(value ? 'exports.yes' : 'exports.no');
  const always = (heading: MessageKey, text: string): ExcelColumn => ({ heading, cell: () => text });
  const quantity = (
    column:
      | 'denominator'
      | 'goal'
      | 'realised'
      | 'planned'
      | 'gap'
      | 'expected'
      | 'pace_needed'
      | 'counted'
      | 'left_out',
  ): ExcelColumn => ({
    heading: `exports.${column}`,
    cell: (record) => excelNumber(coverageRow(record)[column] as number | null, 2),
  });
  return [
    { heading: 'exports.area_code', cell: ({ areaCode }) => excelText(areaCode) },
    { heading: 'exports.area_name', cell: ({ areaName }) => excelText(areaName) },
    { heading: 'exports.target', cell: ({ inForce }) => excelText(targetName(language, inForce)) },
    {
      heading: 'exports.unit',
      cell: ({ inForce }) => excelText(translate(language, `unit.${inForce.target.unit}`, { count: 2 })),
    },
    {
      heading: 'exports.denominator_name',
      cell: ({ inForce }) =>
        excelText(translate(language, `denominator.${inForce.target.denominator}`, { count: 2 })),
    },
    ...(['denominator', 'goal', 'realised', 'planned', 'gap'] as const).map(quantity),
    { heading: 'exports.share', cell: ({ share }) => excelNumber(share === null ? null : share * 100, 1) },
    ...(['expected', 'pace_needed', 'counted', 'left_out'] as const).map(quantity),
    { heading: 'exports.state', cell: ({ state }) => say(`exports.state.${state}`) },
    always('exports.date', excelText(context.date)),
    // With the name of the pact before it: a bare 2.1 may be read as a date.
    always('exports.version', `LEKP ${context.version}`),
    always('exports.populationYear', excelNumber(context.populationYear, 0)),
    always('exports.vintage', excelNumber(context.vintage, 0)),
    always('exports.cpeWeights', say(`exports.cpe.${context.cpeWeights}`)),
    always('exports.schematic', yesNo(context.schematic)),
    {
      heading: 'exports.exampleData',
      cell: ({ key }) => yesNo(context.syntheticTargets.includes(key)),
    },
    {
      heading: 'exports.norm',
      cell: ({ inForce: { target } }) => {
        const norm = target.norms[context.version];
        return norm === null ? '' : excelText(normText(language, target, norm));
      },
    },
    { heading: 'exports.deadline', cell: ({ inForce }) => excelText(inForce.target.deadline) },
    {
      heading: 'exports.normSource',
      cell: ({ inForce: { change } }) =>
        change === null
          ? `LEKP ${context.version}`
          : excelText([change.source, change.author, change.date].filter((part) => part !== '').join(', ')),
    },
    { heading: 'exports.sources', cell: ({ key }) => excelText(sourcesOf(context, key, keys)) },
  ];
}

/** The source lines of one target: those that start with its key, and those that start with no target's. */
function sourcesOf({ sources }: CoverageContext, target: TargetKey, keys: readonly TargetKey[]): string {
  const isOfAnother = (line: string): boolean =>
    keys.some((other) => other !== target && line.startsWith(`${other}:`));
  return sources.filter((line) => !isOfAnother(line)).join(' | ');
}
