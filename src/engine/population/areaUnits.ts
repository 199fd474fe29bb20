import type { Area } from '../../domain/areas/area';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { attributeValue, findAttribute } from '../../features/columns';
import type { AttributeValue, Columns } from '../../features/columns';
import { WHOLE_THINGS } from '../../io/numbers/numberKind';
import type { NumberReading, Refusals } from '../../io/numbers/readNumberTexts';
import { numberColumn } from '../attributes/numberColumn';
import { requireColumn } from '../attributes/requireColumn';
import { rememberedLayer } from '../columnar/measuredLayer';
import { groupUnits } from './populationUnits';
import type { PopulationUnits } from './populationUnits';

/** The inhabitants that an area layer brings itself. */
export interface LayerInhabitants {
  column: string;
  /** In the order of the areas; null where the file has no number. */
  values: readonly (number | null)[];
  /** Square metres in Lambert 72 of an area that has inhabitants, on average: how fine the layer is. */
  meanArea: number;
}

/**
 * Check the column of inhabitants of an area layer as its file has it: before features are joined, which leaves open
 * what they do not agree on, so that a number that cannot be read would no longer be seen.
 * @returns how the numbers were read, or `column.missing` for a column that the layer lacks, and `number.open`,
 * `column.notNumber` and `column.negative` for one that does not say how many people live there
 */
export function checkInhabitants(columns: Columns, column: string, file: string): Result<NumberReading> {
  const attribute = requireColumn(columns, column, file);
  if (!attribute.ok) return attribute;
  const { reading } = numberColumn(attribute.value, WHOLE_THINGS);
  const { notation, example, notUnderstood, negative } = reading;
  if (notation === 'open') return fail('number.open', { file, column, value: example!.text });
  const placeOf = ({ places, example: value }: Refusals) => ({
    file,
    feature: places[0]! + 1,
    column,
    value,
  });
  if (notUnderstood.count > 0) return fail('column.notNumber', placeOf(notUnderstood));
  if (negative.count > 0) return fail('column.negative', placeOf(negative));
  return ok(reading);
}

/**
 * An area layer with a column of inhabitants, as units: every area is one, grouped by its parent's code.
 * @param columns with a feature for every area
 * @param file the layer before features were joined, by whose column a text is read: what is left may be written so that
 * it would be read otherwise
 */
export function areaUnits(
  columns: Columns,
  areas: readonly Area[],
  column: string,
  file: Columns,
): { units: PopulationUnits; inhabitants: LayerInhabitants } {
  const [inFile, joined] = [findAttribute(file, column)!, findAttribute(columns, column)!];
  const numbers = numberColumn(inFile, WHOLE_THINGS).values;
  const numberOf = new Map<AttributeValue, number>();
  numbers.forEach((number, feature) => numberOf.set(attributeValue(inFile, feature), number));
  const values = areas.map((_, area) => {
    const number = numberOf.get(attributeValue(joined, area)) ?? NaN;
    return Number.isNaN(number) ? null : number;
  });
  const sizes = rememberedLayer(columns).sizes.lambert72!;
  const peopled = sizes.filter((_, area) => (values[area] ?? 0) > 0);
  return {
    units: {
      columns,
      people: Float64Array.from(values, (value) => value ?? NaN),
      atEdge: new Uint8Array(areas.length),
      ...groupUnits(areas.map(({ parentCode }) => parentCode)),
    },
    inhabitants: {
      column,
      values,
      meanArea:
        peopled.length === 0 ? Infinity : peopled.reduce((sum, size) => sum + size, 0) / peopled.length,
    },
  };
}
