import { lacksAreas } from '../../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import { coverageRow } from '../../../domain/coverage/coverageRow';
import type { CoverageColumn as RowColumn } from '../../../domain/coverage/coverageRow';
import { leftOutReasons } from '../../../i18n/countSummaryText';
import { targetName } from '../../../i18n/stepText';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { ColumnHeading, CoverageColumn, CoverageForm, CoverageScope } from './coverageColumn';
import { normPartColumns } from './normPartColumns';
import { PLAN_EXPORT_COLUMNS } from './planColumns';
import { ORIGIN_COLUMNS, TABLE_COLUMNS } from './originColumns';

type Numbers = Exclude<RowColumn, 'area_code' | 'area_name' | 'target' | 'unit' | 'state' | 'share'>;

const EVERYWHERE = ['rows', 'fields', 'wide'] as const;
const ON_ROWS = ['rows'] as const;
const NOT_WIDE = ['rows', 'fields'] as const;

/** A number of the batch command's own table. */
function number(
  name: Numbers,
  shortName: string,
  heading: ColumnHeading,
  forms: readonly CoverageForm[],
  inUnit: boolean,
) {
  return {
    ...{ name, shortName, of: 'target', kind: 'number', heading, inUnit, forms },
    cell: (record: CoverageRecord) => coverageRow(record)[name],
  } as const satisfies CoverageColumn;
}

/** One end of the range of an estimated denominator. */
function range(end: 'low' | 'high', shortName: string, heading: ColumnHeading) {
  return {
    ...{ name: `denominator_${end}`, shortName, of: 'target', kind: 'number' },
    heading,
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
  heading: ColumnHeading,
  cell: (record: CoverageRecord) => number,
) {
  return {
    ...{ name, shortName, of: 'target', kind: 'number', heading, forms: NOT_WIDE },
    cell,
    isNeeded: (records: readonly CoverageRecord[]) => records.some(lacksAreas),
  } as const satisfies CoverageColumn;
}

/** Columns that stand in other tables as well. */
export const AREA_CODE: CoverageColumn = {
  ...{ name: 'area_code', shortName: 'area_code', of: 'area', kind: 'text', forms: EVERYWHERE },
  heading: { nl: 'NIS-code', en: 'NIS code' },
  cell: ({ areaCode }) => areaCode,
};

export const AREA_NAME: CoverageColumn = {
  ...{ name: 'area_name', shortName: 'area_name', of: 'area', kind: 'text', forms: EVERYWHERE },
  heading: { nl: 'Gebied', en: 'Area' },
  cell: ({ areaName }) => areaName,
};

export const TARGET: CoverageColumn = {
  ...{ name: 'target', shortName: 'target', of: 'target', kind: 'text', forms: ON_ROWS },
  heading: { nl: 'Doel', en: 'Target' },
  cell: ({ inForce }, { language }) => targetName(language, inForce),
};

export const LEFT_OUT: CoverageColumn = number(
  'left_out',
  'left',
  { nl: 'Weggelaten', en: 'Left out' },
  NOT_WIDE,
  false,
);

/**
 * Every column of coverage that leaves the house, in its order, for all forms but the fixed CSV and JSON of the batch
 * command: a new one reaches each form that it names. Numbers are unrounded, and null where they are not known.
 */
export const COVERAGE_EXPORT_COLUMNS: readonly CoverageColumn[] = [
  AREA_CODE,
  AREA_NAME,
  TARGET,
  {
    ...{ name: 'unit', shortName: 'unit', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Eenheid', en: 'Unit' },
    cell: ({ inForce }, { language }) => translate(language, `unit.${inForce.target.unit}`, { count: 2 }),
  },
  {
    ...{ name: 'unit', shortName: 'unit', of: 'target', kind: 'text', forms: ['fields'] },
    heading: { nl: 'Eenheid', en: 'Unit' },
    cell: (record) => coverageRow(record).unit,
  },
  {
    ...{ name: 'denominator_name', shortName: 'denoms', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Noemer', en: 'Denominator' },
    cell: ({ inForce }, { language }) =>
      translate(language, `denominator.${inForce.target.denominator}`, { count: 2 }),
  },
  number(
    'denominator',
    'denom',
    { nl: 'Aantal van de noemer', en: 'Size of the denominator' },
    NOT_WIDE,
    false,
  ),
  range('low', 'denlow', { nl: 'Geschatte noemer: ten minste', en: 'Estimated denominator: at least' }),
  range('high', 'denhig', { nl: 'Geschatte noemer: ten hoogste', en: 'Estimated denominator: at most' }),
  sumOf(
    'areas_known',
    'known',
    { nl: 'Gebieden met gegevens', en: 'Areas with data' },
    ({ areasKnown }) => areasKnown,
  ),
  sumOf(
    'areas_total',
    'parts',
    { nl: 'Gebieden in dit geheel', en: 'Areas in this whole' },
    ({ areasTotal }) => areasTotal,
  ),
  number('goal', 'goal', { nl: 'Te halen', en: 'To reach' }, EVERYWHERE, true),
  number('realised', 'real', { nl: 'Gerealiseerd', en: 'Realised' }, EVERYWHERE, true),
  number('planned', 'plan', { nl: 'Gepland', en: 'Planned' }, EVERYWHERE, true),
  number('gap', 'gap', { nl: 'Gat', en: 'Gap' }, EVERYWHERE, true),
  {
    ...{ name: 'share', shortName: 'share', of: 'target', kind: 'number', forms: ['rows', 'wide'] },
    heading: { nl: 'Aandeel van het doel (%)', en: 'Share of the goal (%)' },
    cell: ({ share }) => (share === null ? null : share * 100),
  },
  {
    ...{ name: 'share', shortName: 'share', of: 'target', kind: 'number', forms: ['fields'] },
    heading: { nl: 'Aandeel van het doel (1 = bereikt)', en: 'Share of the goal (1 = reached)' },
    cell: ({ share }) => share,
  },
  // Beside units of many targets the heading says that it is a quantity: "on schedule" reads as yes or no.
  number(
    'expected',
    'expect',
    {
      nl: 'Verwacht op schema (hoeveelheid in de eenheid)',
      en: 'Expected on schedule (quantity in the unit)',
    },
    ON_ROWS,
    true,
  ),
  number('expected', 'expect', { nl: 'Verwacht op schema', en: 'Expected on schedule' }, ['fields'], true),
  number('pace_needed', 'pace', { nl: 'Nodig per jaar', en: 'Needed per year' }, NOT_WIDE, true),
  ...normPartColumns(EVERYWHERE),
  number('counted', 'count', { nl: 'Geteld', en: 'Counted' }, NOT_WIDE, false),
  LEFT_OUT,
  {
    ...{ name: 'left_out_reasons', shortName: 'reason', of: 'target', kind: 'text', forms: NOT_WIDE },
    heading: { nl: 'Weggelaten, per reden', en: 'Left out, by reason' },
    cell: ({ leftOut, inForce }, { language }) =>
      leftOutReasons(language, leftOut, inForce.target)
        .map(({ reason, count }) => `${count} ${reason}`)
        .join('; ') || null,
  },
  {
    ...{ name: 'state', shortName: 'state', of: 'target', kind: 'text', forms: ['rows', 'wide'] },
    heading: { nl: 'Toestand', en: 'State' },
    cell: ({ state }, { language }) => translate(language, `exports.state.${state}`),
  },
  {
    ...{ name: 'state', shortName: 'state', of: 'target', kind: 'text', forms: ['fields'] },
    heading: { nl: 'Toestand', en: 'State' },
    cell: ({ state }) => state,
  },
  ...TABLE_COLUMNS,
  ...ORIGIN_COLUMNS,
  ...PLAN_EXPORT_COLUMNS,
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
  return inUnit && unit !== null ? `${heading[language]} (${unit})` : heading[language];
}
