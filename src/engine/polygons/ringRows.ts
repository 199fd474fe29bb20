import type { PolygonColumns } from '../../features/columns';
import { isVertexLeftOf } from '../areaIndex/tieRule';

/** Edges per row to aim at; a polygon with fewer has one row. */
const EDGES_PER_ROW = 8;
const MOST_ROWS = 4096;

/** The edges of one polygon sorted into rows from south to north, to ask quickly whether a position lies inside. */
export class RingRows {
  minX = Infinity;
  minY = Infinity;
  maxX = -Infinity;
  maxY = -Infinity;
  #positions: Float64Array = new Float64Array(0);
  #rows = 1;
  #perY = 0;
  /** Index of the first entry of every row, and the total at the end; an entry is the first position of an edge. */
  #rowStart = new Int32Array(2);
  #entries = new Int32Array(64);

  /** Take another polygon. */
  load({ positions, ringStart, polygonStart }: PolygonColumns, polygon: number): void {
    const firstRing = polygonStart[polygon]!;
    const endRing = polygonStart[polygon + 1]!;
    this.#positions = positions;
    this.minX = this.minY = Infinity;
    this.maxX = this.maxY = -Infinity;
    for (let i = ringStart[firstRing]!; i < ringStart[endRing]!; i++) {
      this.minX = Math.min(this.minX, positions[2 * i]!);
      this.maxX = Math.max(this.maxX, positions[2 * i]!);
      this.minY = Math.min(this.minY, positions[2 * i + 1]!);
      this.maxY = Math.max(this.maxY, positions[2 * i + 1]!);
    }
    const edges = ringStart[endRing]! - ringStart[firstRing]!;
    this.#rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(edges / EDGES_PER_ROW)));
    this.#perY = this.maxY > this.minY ? this.#rows / (this.maxY - this.minY) : 0;
    if (this.#rowStart.length < this.#rows + 2) this.#rowStart = new Int32Array(2 * this.#rows + 2);
    const starts = this.#rowStart.fill(0, 0, this.#rows + 2);

    // Counted two places further on, the starts become the ends of the rows before while the entries are placed.
    this.#eachEdge(ringStart, firstRing, endRing, (_, row) => starts[row + 2]!++);
    for (let row = 2; row < this.#rows + 2; row++) starts[row]! += starts[row - 1]!;
    const total = starts[this.#rows + 1]!;
    if (this.#entries.length < total) this.#entries = new Int32Array(2 * total);
    this.#eachEdge(ringStart, firstRing, endRing, (i, row) => (this.#entries[starts[row + 1]!++] = i));
  }

  #eachEdge(
    ringStart: Uint32Array,
    firstRing: number,
    endRing: number,
    visit: (first: number, row: number) => void,
  ): void {
    for (let ring = firstRing; ring < endRing; ring++) {
      for (let i = ringStart[ring]!; i < ringStart[ring + 1]! - 1; i++) {
        const a = this.#rowOf(this.#positions[2 * i + 1]!);
        const b = this.#rowOf(this.#positions[2 * i + 3]!);
        for (let row = Math.min(a, b); row <= Math.max(a, b); row++) visit(i, row);
      }
    }
  }

  #rowOf(y: number): number {
    return Math.min(this.#rows - 1, Math.floor((y - this.minY) * this.#perY));
  }

  /** Whether an area's vertex lies inside the polygon: an odd number of edges between it and the far east. Exact. */
  holdsVertex(x: number, y: number): boolean {
    if (x < this.minX || x > this.maxX || y < this.minY || y > this.maxY) return false;
    const row = this.#rowOf(y);
    let inside = false;
    for (let entry = this.#rowStart[row]!; entry < this.#rowStart[row + 1]!; entry++) {
      const p = 2 * this.#entries[entry]!;
      const ay = this.#positions[p + 1]!;
      const by = this.#positions[p + 3]!;
      // A vertex of the polygon at the same height lies above: the tie rule moves the polygon up.
      if (ay < y === by < y) continue;
      const isLeft = isVertexLeftOf(this.#positions[p]!, ay, this.#positions[p + 2]!, by, x, y);
      if (isLeft === by > ay) inside = !inside;
    }
    return inside;
  }
}
