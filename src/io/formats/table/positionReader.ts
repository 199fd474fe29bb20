import { noRefusals, refuse } from '../../numbers/readNumberTexts';
import type { Refusals } from '../../numbers/readNumberTexts';
import { addEvidence, noEvidence } from '../../numbers/judgeNotation';
import { writtenNumber } from '../../numbers/writtenNumber';
import type { WrittenNumber } from '../../numbers/writtenNumber';
import type { ColumnsBuilder } from '../../../features/columnsBuilder';
import type { ImportNote } from '../../../features/importReport';
import { rowList } from '../../../features/namedRows';
import { addGeometryText } from './geometryText';
import type { PlaceColumns } from './coordinateColumns';

/** A value of a table; null and a blank text are no value. */
export type Cell = string | number | boolean | null;

/** The rows of a table or sheet as they stand in the file, from its first row. */
export type Rows = readonly (readonly Cell[])[];

/** A cell as text without blanks around it; nothing for no value. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** How coordinates with one mark before three digits are read; `mixed` where others contradict each other. */
type CoordinateNotation = 'comma' | 'point' | 'mixed' | 'thousands';

/** Reads the position of every row of a table and remembers what it did not understand. */
export class PositionReader {
  private readonly refused = new Map<number, Refusals & { features: number[] }>();
  private srid: string | null = null;
  private feature = 0;

  private readonly notation: CoordinateNotation;

  constructor(
    private readonly place: PlaceColumns,
    rows: Rows,
  ) {
    this.notation = place.form === 'xy' ? notationOf(place, rows) : 'mixed';
  }

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
    return [...this.refused].map(([column, refusals]) => ({
      code: 'numbersNotUnderstood',
      params: {
        column: names[column]!,
        count: refusals.count,
        text: refusals.example,
        rows: rowList(refusals.places.map(numberOf)),
      },
      features: Uint32Array.from(refusals.features),
    }));
  }

  /** null where it is blank, or not understood and noted. */
  private coordinate(column: number, cells: readonly Cell[]): number | null {
    const cell = cells[column] ?? null;
    if (typeof cell === 'number') return cell;
    const text = textOf(cell);
    if (text === '') return null;
    const number = writtenNumber(text);
    const value = number && valueOf(number, this.notation);
    if (value === null) this.refuse(column, text);
    return value;
  }

  private refuse(column: number, text: string): void {
    const known = this.refused.get(column) ?? { ...noRefusals(), features: [] };
    this.refused.set(column, known);
    refuse(known, this.feature, text);
    known.features.push(this.feature);
  }
}

/**
 * How the coordinates of a table are written, judged by all of them. One that can be read in one way only settles it. Where
 * each has one mark before three digits (`104.021`), those are decimals, except where that is no place: metres of a plane
 * below a thousand, or degrees beyond a quarter of a turn. Excel shows whole metres so.
 */
function notationOf({ x, y, crs }: PlaceColumns & { form: 'xy' }, rows: Rows): CoordinateNotation {
  const evidence = noEvidence();
  let isBeyond = false;
  for (const cells of rows) {
    for (const column of [x, y]) {
      const cell = cells[column];
      const number = typeof cell === 'string' ? writtenNumber(cell) : null;
      if (number === null) continue;
      addEvidence(evidence, number);
      if (Math.abs(valueOf(number, 'mixed')!) > (column === x ? 180 : 90)) isBeyond = true;
    }
  }
  const { onlyComma, onlyPoint, pointGroups, commaGroups } = evidence;
  if (onlyComma > 0 && onlyPoint > 0) return 'mixed';
  if (onlyComma > 0) return 'comma';
  if (onlyPoint > 0) return 'point';
  const isPlane = crs !== null && crs !== 'EPSG:4326';
  return pointGroups + commaGroups > 0 && (isPlane || isBeyond) ? 'thousands' : 'mixed';
}

function valueOf({ comma, point }: WrittenNumber, notation: CoordinateNotation): number | null {
  if (comma === null || point === null) return comma ?? point;
  if (notation === 'comma') return comma;
  if (notation === 'point') return point;
  const [smaller, larger] = Math.abs(comma) < Math.abs(point) ? [comma, point] : [point, comma];
  return notation === 'thousands' ? larger : smaller;
}
