import type { AreaIndex } from '../areaIndex/areaIndex';
import { isLeftOfEdge, isVertexLeftOf } from '../areaIndex/tieRule';

/**
 * Finds where a segment crosses borders. Whether it does is exact, with the tie rule; where it does is rounded, and so
 * that the place on the segment and the place on the border are one place, also when the two nearly coincide.
 */
export class BorderCrossings {
  /** Number of crossings found by {@link find}. */
  count = 0;
  /** Of every crossing, along the segment: the edge, and how far along the segment and along the edge (0 to 1). */
  edge = new Int32Array(64);
  along = new Float64Array(64);
  alongEdge = new Float64Array(64);
  readonly #areas: AreaIndex;
  /** Number of the last search that met an edge, so that an edge in several cells is met once. */
  readonly #seen: Int32Array;
  #search = 0;

  constructor(areas: AreaIndex) {
    this.#areas = areas;
    this.#seen = new Int32Array(areas.edges.count);
  }

  /**
   * Find the crossings of the segment from a to b with borders, ordered along it. A segment without length has none.
   * The cells on the way need no margin: edges are entered in every cell that they come near.
   */
  find(ax: number, ay: number, bx: number, by: number): void {
    this.count = 0;
    if (ax === bx && ay === by) return;
    const { originX, originY, perX, perY, columns, rows, label } = this.#areas.grid;
    const column = (ax - originX) * perX;
    const row = (ay - originY) * perY;
    const toColumn = (bx - originX) * perX;
    const toRow = (by - originY) * perY;
    const startColumn = Math.floor(column);
    const startRow = Math.floor(row);
    if (startColumn === Math.floor(toColumn) && startRow === Math.floor(toRow)) {
      // The most common case: a segment within one cell.
      if (startColumn < 0 || startRow < 0 || startColumn >= columns || startRow >= rows) return;
      const found = label[startRow * columns + startColumn]!;
      if (found >= 0) return;
      this.#search++;
      this.#findInCell(~found, ax, ay, bx, by);
      return;
    }
    const west = Math.min(column, toColumn);
    const east = Math.max(column, toColumn);
    const south = Math.min(row, toRow);
    const north = Math.max(row, toRow);
    const firstRow = Math.max(0, Math.floor(south));
    const lastRow = Math.min(rows - 1, Math.floor(north));
    const slope = (toColumn - column) / (toRow - row);
    this.#search++;
    for (let r = firstRow; r <= lastRow; r++) {
      let from = west;
      let to = east;
      if (lastRow > firstRow) {
        const low = column + (Math.max(r, south) - row) * slope;
        const high = column + (Math.min(r + 1, north) - row) * slope;
        from = Math.max(west, Math.min(low, high));
        to = Math.min(east, Math.max(low, high));
      }
      const lastColumn = Math.min(columns - 1, Math.floor(to));
      for (let c = Math.max(0, Math.floor(from)); c <= lastColumn; c++) {
        const found = label[r * columns + c]!;
        if (found < 0) this.#findInCell(~found, ax, ay, bx, by);
      }
    }
  }

  #findInCell(cell: number, ax: number, ay: number, bx: number, by: number): void {
    const { entryStart, edge, ends } = this.#areas.cells;
    const west = ax < bx ? ax : bx;
    const east = ax < bx ? bx : ax;
    const south = ay < by ? ay : by;
    const north = ay < by ? by : ay;
    for (let entry = entryStart[cell]!; entry < entryStart[cell + 1]!; entry++) {
      const p = 4 * entry;
      const ex = ends[p]!;
      const ey = ends[p + 1]!;
      const fx = ends[p + 2]!;
      const fy = ends[p + 3]!;
      if (fx < west || ex > east || (ey < south && fy < south) || (ey > north && fy > north)) continue;
      if (isLeftOfEdge(ex, ey, fx, fy, ax, ay) === isLeftOfEdge(ex, ey, fx, fy, bx, by)) continue;
      if (isVertexLeftOf(ax, ay, bx, by, ex, ey) === isVertexLeftOf(ax, ay, bx, by, fx, fy)) continue;
      if (this.#seen[edge[entry]!] === this.#search) continue;
      this.#seen[edge[entry]!] = this.#search;
      this.#add(edge[entry]!, bx - ax, by - ay, fx - ex, fy - ey, ex - ax, ey - ay);
    }
  }

  /**
   * @param ux, uy the segment's step. @param vx, vy the edge's step. @param wx, wy from the segment's start to the
   * edge's.
   */
  #add(edge: number, ux: number, uy: number, vx: number, vy: number, wx: number, wy: number): void {
    let t = unit((wx * vy - wy * vx) / (ux * vy - uy * vx));
    let s = ((t * ux - wx) * vx + (t * uy - wy) * vy) / (vx * vx + vy * vy);
    if (s < 0 || s > 1) {
      // Nearly parallel: rounding put the crossing beside the edge. Anywhere on the common stretch is as good.
      s = unit(s);
      t = unit(((wx + s * vx) * ux + (wy + s * vy) * uy) / (ux * ux + uy * uy));
    }
    if (this.count === this.edge.length) this.#grow();
    let place = this.count++;
    for (; place > 0 && this.along[place - 1]! > t; place--) {
      this.edge[place] = this.edge[place - 1]!;
      this.along[place] = this.along[place - 1]!;
      this.alongEdge[place] = this.alongEdge[place - 1]!;
    }
    this.edge[place] = edge;
    this.along[place] = t;
    this.alongEdge[place] = s;
  }

  #grow(): void {
    const { edge, along, alongEdge } = this;
    this.edge = new Int32Array(2 * edge.length);
    this.along = new Float64Array(2 * along.length);
    this.alongEdge = new Float64Array(2 * alongEdge.length);
    this.edge.set(edge);
    this.along.set(along);
    this.alongEdge.set(alongEdge);
  }
}

/** A share of a length, brought back between 0 and 1; 0 for what is no number. */
function unit(share: number): number {
  return share > 0 ? Math.min(share, 1) : 0;
}
