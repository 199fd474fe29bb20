import { COVERAGE_COLUMNS, coverageRow } from '../../../domain/coverage/coverageRow';
import type { CoverageColumn, RangeColumn } from '../../../domain/coverage/coverageRow';
import { lacksAreas } from '../../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import type { CoverageContext, CoverageTable } from '../../../domain/coverage/coverageTable';
import { isTargetId } from '../../../domain/targets/lekp';
import type { TargetId } from '../../../domain/targets/target';
import type { TargetKey } from '../../../domain/targets/targetInForce';
import type { MessageKey } from '../../../i18n/messageKey';
import { targetName } from '../../../i18n/targetName';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { AttributeColumn } from '../../columns';
import { attributeColumnOf } from '../attributeColumnOf';
import type { ExportField } from '../exportDocument';

/** An attribute column with what it means. */
export interface DescribedColumn {
  column: AttributeColumn;
  field: ExportField;
}

/** Columns of a row that differ per target; the others are the feature's own. */
const PER_TARGET = COVERAGE_COLUMNS.filter(
  (column): column is Exclude<CoverageColumn, 'area_code' | 'area_name' | 'target'> =>
    column !== 'area_code' && column !== 'area_name' && column !== 'target',
);

/** The range of an estimated denominator; columns of a target for which some area has one. */

/** Of sums: the parts with data and all parts; columns of a target for which some sum lacks data of a part. */
type SumColumn = 'areas_known' | 'areas_total';

/** Parts of names of ten characters: three of the target, an underscore, at most six of the column. */
const SHORT_COLUMNS: Record<(typeof PER_TARGET)[number] | RangeColumn | SumColumn | 'example_data', string> =
  {
    unit: 'unit',
    denominator: 'denom',
    denominator_low: 'denlow',
    denominator_high: 'denhig',
    areas_known: 'known',
    areas_total: 'parts',
    goal: 'goal',
    realised: 'real',
    planned: 'plan',
    gap: 'gap',
    share: 'share',
    expected: 'expect',
    pace_needed: 'pace',
    counted: 'count',
    left_out: 'left',
    state: 'state',
    example_data: 'exampl',
  };
const SHORT_TARGETS: Record<TargetId, string> = {
  bomen: 'bom',
  hagen: 'hag',
  perken: 'prk',
  renovatie: 'ren',
  hernieuwbaar: 'her',
  energiegemeenschappen: 'eng',
  deel: 'del',
  laden: 'lad',
  fiets: 'fts',
  ontharding: 'ont',
  hemelwater: 'hem',
};

/** A target that the project added goes by the last characters of its key, which are its number. */
function shortTarget(target: TargetKey): string {
  return isTargetId(target) ? SHORT_TARGETS[target] : `o${target.slice(-2)}`;
}

/** The area's own columns and the labels that every feature carries, because a copied feature leaves the file behind. */
export function areaFields(
  { areas }: CoverageTable,
  context: CoverageContext,
  language: Language,
): DescribedColumn[] {
  const always = (value: string | number | boolean | null) => areas.map(() => value);
  const describe = (column: AttributeColumn, heading: MessageKey, shortName: string): DescribedColumn => ({
    column,
    field: { name: column.name, heading: translate(language, heading), shortName },
  });
  const text = (name: string, values: readonly (string | null)[]) => attributeColumnOf(name, 'text', values);
  const number = (name: string, value: number | null) => attributeColumnOf(name, 'number', always(value));
  return [
    describe(
      text(
        'area_code',
        areas.map(({ code }) => code),
      ),
      'exports.area_code',
      'area_code',
    ),
    describe(
      text(
        'area_name',
        areas.map(({ name }) => name),
      ),
      'exports.area_name',
      'area_name',
    ),
    describe(
      attributeColumnOf('schematic', 'boolean', always(context.schematic)),
      'exports.schematic',
      'schematic',
    ),
    describe(attributeColumnOf('date', 'date', always(context.date)), 'exports.date', 'date'),
    describe(
      text(
        'pact_version',
        areas.map(() => context.version),
      ),
      'exports.version',
      'pact_vers',
    ),
    describe(number('population_year', context.populationYear), 'exports.populationYear', 'pop_year'),
    describe(number('vintage', context.vintage), 'exports.vintage', 'vintage'),
  ];
}

/** What is known of one target: `<target>_<column>` (see `COVERAGE_COLUMNS`, unrounded) and `<target>_example_data`. */
export function targetFields(
  { areas, byTarget }: CoverageTable,
  { syntheticTargets }: CoverageContext,
  target: TargetKey,
  language: Language,
): DescribedColumn[] {
  const records = byTarget.get(target)!;
  const rows = records.map(coverageRow);
  const inForce = records[0]?.inForce ?? null;
  const say = (key: MessageKey): string => translate(language, key);
  const unit = inForce ? translate(language, `unit.${inForce.target.unit}`, { count: 2 }) : '';
  const field = (column: keyof typeof SHORT_COLUMNS, heading: string): ExportField => ({
    name: `${target}_${column}`,
    heading: `${inForce ? targetName(language, inForce) : target}: ${heading}`,
    shortName: `${shortTarget(target)}_${SHORT_COLUMNS[column]}`,
  });
  const example = areas.map(() => syntheticTargets.includes(target));
  return [
    ...PER_TARGET.map((column) => {
      const isText = column === 'unit' || column === 'state';
      const isShare = column === 'share';
      const isQuantity = !isText && !isShare && !['denominator', 'counted', 'left_out'].includes(column);
      const heading = isShare ? say('exports.shareOfOne') : say(`exports.${column}`);
      return {
        column: attributeColumnOf(
          `${target}_${column}`,
          isText ? 'text' : 'number',
          rows.map((row) => row[column]),
        ),
        field: field(column, isQuantity ? `${heading} (${unit})` : heading),
      };
    }),
    ...[...estimateColumns(records), ...sumColumns(records)].map(({ name, values }) => ({
      column: attributeColumnOf(`${target}_${name}`, 'number', values),
      field: field(name, say(`exports.${name}`)),
    })),
    {
      column: attributeColumnOf(`${target}_example_data`, 'boolean', example),
      field: field('example_data', say('exports.exampleData')),
    },
  ];
}

function sumColumns(records: readonly CoverageRecord[]): { name: SumColumn; values: number[] }[] {
  if (!records.some(lacksAreas)) return [];
  return [
    { name: 'areas_known', values: records.map(({ areasKnown }) => areasKnown) },
    { name: 'areas_total', values: records.map(({ areasTotal }) => areasTotal) },
  ];
}

function estimateColumns(
  records: readonly CoverageRecord[],
): { name: RangeColumn; values: (number | null)[] }[] {
  const estimates = records.map(({ denominatorEstimate }) => denominatorEstimate);
  if (estimates.every((estimate) => estimate === null)) return [];
  return [
    { name: 'denominator_low', values: estimates.map((estimate) => estimate?.low ?? null) },
    { name: 'denominator_high', values: estimates.map((estimate) => estimate?.high ?? null) },
  ];
}
