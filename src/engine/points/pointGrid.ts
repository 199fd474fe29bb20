import type { Bounds } from '../../geo/guessCrs';
import { pathBounds } from '../../geo/transform';
import { windowAround } from '../areaIndex/gridWindow';
import type { GridWindow } from '../areaIndex/gridWindow';

/** Half of a box that is larger than Belgium, in degrees. */
const REACH_X = 2.1;
const REACH_Y = 1.1;
/** Enough positions to find the middle of them all. */
const SAMPLE = 1001;

/**
 * Points sorted by cell of the engine's lattice, row by row, so that all points of a run of cells are one slice. Worth
 * making for some 100,000 points and more that are counted again and again. Immutable.
 */
export class PointGrid {
  readonly window: GridWindow;
  /** Index of the first point of every cell, and after the last cell that of the first point outside the window. */
  readonly start: Uint32Array;
  /** x, y of the points in the order of the cells; points outside the window come last. */
  readonly positions: Float64Array;
  /** Index of every sorted point in the positions as given. */
  readonly order: Uint32Array;

  /** @param positions x0, y0, x1, y1, … in degrees. */
  constructor(positions: Float64Array) {
    const count = positions.length / 2;
    this.window = windowOf(positions);
    const { originX, originY, perX, perY, columns, rows } = this.window;
    const cells = columns * rows;
    const cellOf = new Uint32Array(count);
    const start = new Uint32Array(cells + 2);
    for (let i = 0; i < count; i++) {
      const column = (positions[2 * i]! - originX) * perX;
      const row = (positions[2 * i + 1]! - originY) * perY;
      const isInside = column >= 0 && row >= 0 && column < columns && row < rows;
      const cell = isInside ? (row | 0) * columns + (column | 0) : cells;
      cellOf[i] = cell;
      start[cell + 1]!++;
    }
    for (let cell = 1; cell < start.length; cell++) start[cell]! += start[cell - 1]!;
    const next = start.slice(0, cells + 1);
    this.positions = new Float64Array(2 * count);
    this.order = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const place = next[cellOf[i]!]!++;
      this.positions[2 * place] = positions[2 * i]!;
      this.positions[2 * place + 1] = positions[2 * i + 1]!;
      this.order[place] = i;
    }
    this.start = start.subarray(0, cells + 1);
  }
}

/** The window of all points; when a few of them lie far off, a window around the middle ones. */
function windowOf(positions: Float64Array): GridWindow {
  const count = positions.length / 2;
  const bounds = pathBounds(positions, 0, count);
  if (!(bounds.minX <= bounds.maxX)) return windowAround({ minX: 0, minY: 0, maxX: 0, maxY: 0 });
  const window = windowAround(bounds);
  return window.scale === 1 ? window : windowAround(middleOf(positions));
}

/** A box around the medians of a sample. */
function middleOf(positions: Float64Array): Bounds {
  const step = 2 * Math.ceil(positions.length / 2 / SAMPLE);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let p = 0; p < positions.length; p += step) {
    xs.push(positions[p]!);
    ys.push(positions[p + 1]!);
  }
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
  const x = median(xs);
  const y = median(ys);
  return { minX: x - REACH_X, maxX: x + REACH_X, minY: y - REACH_Y, maxY: y + REACH_Y };
}
