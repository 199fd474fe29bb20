import { parseMeasureDate } from '../../domain/measures/measureDate';
import type { Columns } from '../../features/columns';
import { measureColumns } from '../attributes/measureColumns';
import type { MeasureRecipe } from '../layerRecipe';
import { readColumn } from './readColumn';

/**
 * When every feature of a layer was realised, as yyyymmdd; 0 where it is not known, month and day 0 where only the
 * year is, day 0 where only the month is. Null when the layer has no column for it and the recipe no year for all.
 */
export function featureDates(columns: Columns, recipe: MeasureRecipe): Int32Array | null {
  const { commonYear } = recipe;
  if (typeof commonYear === 'number') return new Int32Array(columns.count).fill(commonYear * 10_000);
  const [dates, standIn] = measureColumns(columns, recipe).year.map((name) =>
    readColumn(columns, name, new Int32Array(columns.count), 0, (value) => parseMeasureDate(value) ?? 0),
  );
  if (!dates || !standIn) return dates ?? null;
  return dates.map((value, feature) => (value === 0 ? standIn[feature]! : value));
}
