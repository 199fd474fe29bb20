import { parseMeasureDate } from '../../domain/measures/measureAttributes';
import type { Columns } from '../../io/columns';
import type { MeasureRecipe } from '../layerRecipe';
import { readColumn } from './readColumn';

/**
 * When every feature of a layer was realised, as yyyymmdd; 0 where it is not known, month and day 0 where only the
 * year is. Null when the layer has no column for it.
 */
export function featureDates(
  columns: Columns,
  { yearColumn }: Pick<MeasureRecipe, 'yearColumn'>,
): Int32Array | null {
  const read = (name: string) =>
    readColumn(columns, name, new Int32Array(columns.count), 0, (value) => parseMeasureDate(value) ?? 0);
  const year = read(yearColumn ?? 'year');
  const date = read(yearColumn ?? 'date');
  if (year === null || date === null) return year ?? date;
  return year.map((value, feature) => (value === 0 ? date[feature]! : value));
}
