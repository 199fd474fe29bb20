import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { AttributeBuilder } from '../../../features/attributeBuilder';
import { checkCellCount, checkColumnCount } from '../../../features/tableLimits';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import { Breather } from '../../breather';
import type { WorkOptions } from '../../layerSource';
import { writtenNumber } from '../../numbers/writtenNumber';
import { uniqueNames } from '../../uniqueNames';
import type { RawLayer, TableForm } from '../formatDriver';
import { findPlaceColumns, namedPair } from './coordinateColumns';
import { PositionReader, textOf } from './positionReader';
import type { Rows } from './positionReader';

/** Rows in which the heading is looked for; titles and remarks take a few. */
export const LOOKED_AT = 40;
/** Rows in which a value is looked for that tells what a column is. */
const TOLD_WITHIN = 200;

/**
 * Read a table whose rows are features. The heading is the first row that names coordinates, else the row with most
 * names. Positions come from two columns of coordinates or from one with a geometry; a CRS that the names of the columns
 * speak of is the one of the file. A row whose coordinates are not understood stays, without geometry, and is named by
 * its number in the file; a row without a value is no feature. Where nothing is a position the rows have none: a table.
 * @param form `hasNamesApart`: the first row is the names that the format has beside its rows, which are counted without it
 * @returns `csv.noHeader`, `csv.longRow` for a row with more cells than the heading (they stand under the wrong names), or
 * `cancelled`
 * @throws TooManyColumns
 */
export async function readTableLayer(
  rows: Rows,
  file: string,
  options: WorkOptions = {},
  {
    delimiter = null,
    hasNamesApart = false,
  }: { delimiter?: TableForm['delimiter']; hasNamesApart?: boolean } = {},
): Promise<Result<RawLayer>> {
  const heading = hasNamesApart ? 0 : headingOf(rows);
  const names = (rows[heading] ?? []).map(textOf);
  checkColumnCount(names.length);
  checkCellCount(names.length, rows.length);
  const below = rows.slice(heading + 1);
  const place = findPlaceColumns(names, firstValues(names.length, below));
  if (!place && names.every((name) => name === '')) return fail('csv.noHeader', { file });

  const placed = place && place.form !== 'xy' ? place.column : null;
  const kept = names.flatMap((_, at) => (at === placed ? [] : [at]));
  const given = uniqueNames(kept.map((at) => names[at]! || `kolom_${at + 1}`));
  const attributes = given.map((name) => new AttributeBuilder(name, null));
  const numbers: number[] = [];
  const numberOf = (feature: number): number => numbers[feature]!;
  const builder = new ColumnsBuilder(numberOf);
  const positions = place && new PositionReader(place, below);
  const breather = new Breather('reading', options);
  for (const [at, cells] of below.entries()) {
    const length = cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
    if (length === 0) continue;
    const row = hasNamesApart ? at + 1 : heading + at + 2;
    if (length > names.length)
      return fail('csv.longRow', { file, row, cells: length, columns: names.length });
    builder.startFeature();
    positions?.add(cells, builder);
    kept.forEach((column, index) => {
      const cell = cells[column] ?? null;
      attributes[index]!.set(builder.count, typeof cell === 'string' ? cell.trim() || null : cell);
    });
    numbers.push(row);
    builder.endFeature();
    if (breather.due) await breather.pause(at, below.length);
    if (breather.cancelled) return fail('cancelled', {});
  }
  const columns = attributes
    .map((attribute) => attribute.toColumn(builder.count))
    // A column without a name and without a value is a blank of the sheet.
    .filter(({ isNull }, index) => names[kept[index]!] !== '' || isNull.includes(0));
  return ok({
    columns: builder.toColumns(columns),
    crs: positions?.crs ?? null,
    defaultCrs: null,
    notes: positions ? [...builder.notes(), ...positions.notes(names, numberOf)] : [],
    numberOf,
    ...(!positions && { table: { delimiter, repeated: repeatedNames(names) } }),
  });
}

/** The place of the row with the names: the one that names coordinates, else the first with most words that are no numbers. */
export function headingOf(rows: Rows): number {
  const first = rows.slice(0, LOOKED_AT).map((row) => row.map(textOf));
  const named = first.findIndex((row) => namedPair(row) !== null);
  if (named !== -1) return named;
  const filled = first.map((row) => row.filter((name) => name !== '' && writtenNumber(name) === null).length);
  return Math.max(0, filled.indexOf(Math.max(0, ...filled)));
}

/** The names that more than one column has, capitals aside. */
function repeatedNames(names: readonly string[]): string[] {
  const keys = names.map((name) => name.toLowerCase());
  return names.filter(
    (name, at) => name !== '' && keys.indexOf(keys[at]!) === at && keys.lastIndexOf(keys[at]!) > at,
  );
}

function firstValues(columns: number, rows: Rows): (string | undefined)[] {
  const looked = rows.slice(0, TOLD_WITHIN);
  return Array.from({ length: columns }, (_, at) =>
    looked.map((row) => textOf(row[at])).find((text) => text !== ''),
  );
}
