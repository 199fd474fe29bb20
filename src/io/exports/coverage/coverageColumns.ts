import { lacksAreas } from '../../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import { coverageRow } from '../../../domain/coverage/coverageRow';
import type { CoverageColumn as RowColumn } from '../../../domain/coverage/coverageRow';
import { leftOutReasons } from '../../../i18n/countSummaryText';
import { targetName } from '../../../i18n/stepText';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { CoverageColumn, CoverageForm, CoverageScope } from './coverageColumn';
import { normPartColumns } from './normPartColumns';
import { ORIGIN_COLUMNS, TABLE_COLUMNS } from './originColumns';

type Numbers = Exclude<RowColumn, 'area_code' | 'area_name' | 'target' | 'unit' | 'state' | 'share'>;

const EVERYWHERE = ['rows', 'fields', 'wide'] as const;
const ON_ROWS = ['rows'] as const;
const NOT_WIDE = ['rows', 'fields'] as const;

/** A number of the batch command's own table. */
function number(name: Numbers, shortName: string, forms: readonly CoverageForm[], inUnit: boolean) {
  const heading = `exports.${name}` as const;
  return {
    ...{ name, shortName, of: 'target', kind: 'number', heading, inUnit, forms },
    cell: (record: CoverageRecord) => coverageRow(record)[name],
  } as const satisfies CoverageColumn;
}

/** One end of the range of an estimated denominator. */
function range(end: 'low' | 'high', shortName: string) {
  return {
    ...{ name: `denominator_${end}`, shortName, of: 'target', kind: 'number' },
    heading: `exports.denominator_${end}`,
    forms: NOT_WIDE,
    cell: ({ denominatorEstimate }: CoverageRecord) => denominatorEstimate?.[end] ?? null,
    isNeeded: (records: readonly CoverageRecord[]) =>
      records.some(({ denominatorEstimate }) => denominatorEstimate !== null),
  } as const satisfies CoverageColumn;
}

/** Of sums that lack data of a part: the parts that goal, realised and gap speak of, and all parts. */
function sumOf(
  name: 'areas_known' | 'areas_total',
  shortName: string,
  cell: (record: CoverageRecord) => number,
) {
  return {
    ...{ name, shortName, of: 'target', kind: 'number', heading: `exports.${name}`, forms: NOT_WIDE },
    cell,
    isNeeded: (records: readonly CoverageRecord[]) => records.some(lacksAreas),
  } as const satisfies CoverageColumn;
}

/**
 * Every column of coverage that leaves the house, in its order, for all forms but the fixed CSV and JSON of the batch
 * command: a new one reaches each form that it names. Numbers are unrounded, and null where they are not known.
 */
export const COVERAGE_EXPORT_COLUMNS: readonly CoverageColumn[] = [
  {
    ...{ name: 'area_code', shortName: 'area_code', of: 'area', kind: 'text', forms: EVERYWHERE },
    heading: 'exports.area_code',
    cell: ({ areaCode }) => areaCode,
  },
  {
    ...{ name: 'area_name', shortName: 'area_name', of: 'area', kind: 'text', forms: EVERYWHERE },
    heading: 'exports.area_name',
    cell: ({ areaName }) => areaName,
  },
  {
    ...{ name: 'target', shortName: 'target', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: 'exports.target',
    cell: ({ inForce }, { language }) => targetName(language, inForce),
  },
  {
    ...{ name: 'unit', shortName: 'unit', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: 'exports.unit',
    cell: ({ inForce }, { language }) => translate(language, `unit.${inForce.target.unit}`, { count: 2 }),
  },
  {
    ...{ name: 'unit', shortName: 'unit', of: 'target', kind: 'text', forms: ['fields'] },
    heading: 'exports.unit',
    cell: (record) => coverageRow(record).unit,
  },
  {
    ...{ name: 'denominator_name', shortName: 'denoms', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: 'exports.denominator_name',
    cell: ({ inForce }, { language }) =>
      translate(language, `denominator.${inForce.target.denominator}`, { count: 2 }),
  },
  number('denominator', 'denom', NOT_WIDE, false),
  range('low', 'denlow'),
  range('high', 'denhig'),
  sumOf('areas_known', 'known', ({ areasKnown }) => areasKnown),
  sumOf('areas_total', 'parts', ({ areasTotal }) => areasTotal),
  number('goal', 'goal', EVERYWHERE, true),
  number('realised', 'real', EVERYWHERE, true),
  number('planned', 'plan', EVERYWHERE, true),
  number('gap', 'gap', EVERYWHERE, true),
  {
    ...{ name: 'share', shortName: 'share', of: 'target', kind: 'number', forms: ['rows', 'wide'] },
    heading: 'exports.share',
    cell: ({ share }) => (share === null ? null : share * 100),
  },
  {
    ...{ name: 'share', shortName: 'share', of: 'target', kind: 'number', forms: ['fields'] },
    heading: 'exports.shareOfOne',
    cell: ({ share }) => share,
  },
  // Beside units of many targets the heading says that it is a quantity: "on schedule" reads as yes or no.
  { ...number('expected', 'expect', ON_ROWS, true), heading: 'exports.expectedInUnit' },
  number('expected', 'expect', ['fields'], true),
  number('pace_needed', 'pace', NOT_WIDE, true),
  ...normPartColumns(EVERYWHERE),
  number('counted', 'count', NOT_WIDE, false),
  number('left_out', 'left', NOT_WIDE, false),
  {
    ...{ name: 'left_out_reasons', shortName: 'reason', of: 'target', kind: 'text', forms: NOT_WIDE },
    heading: 'exports.left_out_reasons',
    cell: ({ leftOut, inForce }, { language }) =>
      leftOutReasons(language, leftOut, inForce.target)
        .map(({ reason, count }) => `${count} ${reason}`)
        .join('; ') || null,
  },
  {
    ...{ name: 'state', shortName: 'state', of: 'target', kind: 'text', forms: ['rows', 'wide'] },
    heading: 'exports.state',
    cell: ({ state }, { language }) => translate(language, `exports.state.${state}`),
  },
  {
    ...{ name: 'state', shortName: 'state', of: 'target', kind: 'text', forms: ['fields'] },
    heading: 'exports.state',
    cell: ({ state }) => state,
  },
  ...TABLE_COLUMNS,
  ...ORIGIN_COLUMNS,
];

/** The columns of a form that have something to say of some records. */
export function columnsIn(
  form: CoverageForm,
  records: readonly CoverageRecord[],
  scope: CoverageScope,
): readonly CoverageColumn[] {
  return COVERAGE_EXPORT_COLUMNS.filter(
    ({ forms, isNeeded }) => forms.includes(form) && (!isNeeded || isNeeded(records, scope)),
  );
}

/** The heading of a column; `unit` where all its numbers are in the same. */
export function columnHeading(
  { heading, inUnit = false }: CoverageColumn,
  language: Language,
  unit: string | null,
): string {
  const words = translate(language, heading);
  return inUnit && unit !== null ? `${words} (${unit})` : words;
}
