import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { AttributeBuilder } from '../../../features/attributeBuilder';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import type { ImportNote } from '../../../features/importReport';
import { rowList } from '../../../features/namedRows';
import { Breather } from '../../breather';
import type { WorkOptions } from '../../layerSource';
import { noRefusals, refuse } from '../../numbers/readNumberTexts';
import { writtenNumber } from '../../numbers/writtenNumber';
import { uniqueNames } from '../../uniqueNames';
import type { RawLayer } from '../formatDriver';
import { addGeometryText } from './geometryText';
import { findPlaceColumns, namedPair } from './coordinateColumns';
import type { PlaceColumns } from './coordinateColumns';

/** A value of a table; null and a blank text are no value. */
export type Cell = string | number | boolean | null;

/** The rows of a table or sheet as they stand in the file, from its first row. */
export type Rows = readonly (readonly Cell[])[];

/** Rows in which the heading is looked for; titles and remarks take a few. */
export const LOOKED_AT = 40;
/** Rows in which a value is looked for that tells what a column is. */
const TOLD_WITHIN = 200;

/**
 * Read a table whose rows are features. The heading is the first row that names coordinates, else the row with most
 * names. Positions come from two columns of coordinates or from one with a geometry; a CRS that the names of the columns
 * speak of is the one of the file. A row whose coordinates are not understood stays, without geometry, and is named by
 * its number in the file; a row without a value is no feature.
 * @returns `table.noCoordinates` naming the columns that there are, `csv.longRow` for a row with more cells than the
 * heading (they stand under the wrong names), or `cancelled`
 */
export async function readTableLayer(
  rows: Rows,
  file: string,
  options: WorkOptions = {},
): Promise<Result<RawLayer>> {
  const heading = headingOf(rows);
  const names = (rows[heading] ?? []).map(textOf);
  const below = rows.slice(heading + 1);
  const place = findPlaceColumns(names, firstValues(names.length, below));
  if (!place) {
    const columns = names.filter((name) => name !== '');
    return columns.length === 0
      ? fail('csv.noHeader', { file })
      : fail('table.noCoordinates', { file, columns: columns.join(', ') });
  }

  const placed = placesOf(place);
  const kept = names.flatMap((_, at) => (placed.includes(at) && place.form !== 'xy' ? [] : [at]));
  const given = uniqueNames(kept.map((at) => names[at]! || `kolom_${at + 1}`));
  const attributes = given.map((name) => new AttributeBuilder(name, null));
  const numbers: number[] = [];
  const numberOf = (feature: number): number => numbers[feature]!;
  const builder = new ColumnsBuilder(numberOf);
  const positions = new PositionReader(place);
  const breather = new Breather('reading', options);
  for (const [at, cells] of below.entries()) {
    const length = cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
    if (length === 0) continue;
    const row = heading + at + 2;
    if (length > names.length)
      return fail('csv.longRow', { file, row, cells: length, columns: names.length });
    builder.startFeature();
    positions.add(cells, builder);
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
    crs: positions.crs,
    defaultCrs: null,
    notes: [...builder.notes(), ...positions.notes(names, numberOf)],
    numberOf,
  });
}

/** The place of the row with the names. */
export function headingOf(rows: Rows): number {
  const first = rows.slice(0, LOOKED_AT).map((row) => row.map(textOf));
  const named = first.findIndex((row) => namedPair(row) !== null);
  if (named !== -1) return named;
  const filled = first.map((row) => row.filter((name) => name !== '').length);
  return Math.max(0, filled.indexOf(Math.max(0, ...filled)));
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

function firstValues(columns: number, rows: Rows): (string | undefined)[] {
  const looked = rows.slice(0, TOLD_WITHIN);
  return Array.from({ length: columns }, (_, at) =>
    looked.map((row) => textOf(row[at])).find((text) => text !== ''),
  );
}

function placesOf(place: PlaceColumns): readonly number[] {
  return place.form === 'xy' ? [place.x, place.y] : [place.column];
}

/** Reads the position of every row and remembers what it did not understand. */
class PositionReader {
  private readonly refused = new Map<number, { refusals: ReturnType<typeof noRefusals> }>();
  private srid: string | null = null;
  private feature = 0;

  constructor(private readonly place: PlaceColumns) {}

  /** As the columns or the geometries name it, null where they name none. */
  get crs(): string | null {
    if (this.place.form === 'xy') return this.place.crs;
    return this.place.form === 'latLon' ? 'EPSG:4326' : this.srid;
  }

  /** Add the position of a row to the builder's feature at hand. */
  add(cells: readonly Cell[], builder: ColumnsBuilder): void {
    this.feature = builder.count;
    if (this.place.form === 'xy') {
      const [x, y] = [this.coordinate(this.place.x, cells), this.coordinate(this.place.y, cells)];
      if (x !== null && y !== null) builder.addPoint(x, y);
      return;
    }
    const text = textOf(cells[this.place.column]);
    if (text === '') return;
    if (this.place.form === 'latLon') {
      const [lat, lon] = text.split(',').map(Number);
      if (Number.isFinite(lat) && Number.isFinite(lon)) builder.addPoint(lon!, lat!);
      else this.refuse(this.place.column, text);
      return;
    }
    const read = addGeometryText(text, builder);
    if (read.srid !== null) this.srid ??= read.srid;
  }

  /** What was not understood, by the name of its column and the numbers of its rows. */
  notes(names: readonly string[], numberOf: (feature: number) => number): ImportNote[] {
    return [...this.refused].map(([column, { refusals }]) => ({
      code: 'numbersNotUnderstood',
      params: {
        column: names[column]!,
        count: refusals.count,
        text: refusals.example,
        rows: rowList(refusals.places.map(numberOf)),
      },
    }));
  }

  /** null where it is blank, or not understood and noted. */
  private coordinate(column: number, cells: readonly Cell[]): number | null {
    const cell = cells[column] ?? null;
    if (typeof cell === 'number') return cell;
    const text = textOf(cell);
    if (text === '') return null;
    const number = writtenNumber(text);
    const value = number && decimalOf(number.comma, number.point);
    if (value === null) this.refuse(column, text);
    return value;
  }

  private refuse(column: number, text: string): void {
    const known = this.refused.get(column) ?? { refusals: noRefusals() };
    this.refused.set(column, known);
    refuse(known.refusals, this.feature, text);
  }
}

/**
 * A coordinate with one mark has decimals: nobody writes `4.351` degrees or `104.021` metres with thousands and without
 * decimals. Of the two readings of such a number that is the smaller one.
 */
function decimalOf(comma: number | null, point: number | null): number | null {
  if (comma === null || point === null) return comma ?? point;
  return Math.abs(comma) < Math.abs(point) ? comma : point;
}
