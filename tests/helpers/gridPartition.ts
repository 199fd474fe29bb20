import fc from 'fast-check';
import type { Feature, Polygon, Position } from 'geojson';

/**
 * A partition of a piece of Flanders into cells with shared, irregular corners. Codes run against the order of the
 * file, so that "first by code" and "first in the file" are never the same.
 */
export interface GridPartition {
  columns: number;
  rows: number;
  /** Corner `row * (columns + 1) + column`, in degrees. */
  corners: Position[];
  /** Cell `row * columns + column`, with the properties `code` and `name`. */
  areas: Feature<Polygon>[];
}

const WEST = 3.6;
const SOUTH = 50.9;
const CELL = 0.05;
/** Corners move by less than a quarter of a cell, so that no cell folds over. */
const JITTER = 0.24 * CELL;

export function cornerAt({ columns, corners }: GridPartition, column: number, row: number): Position {
  return corners[row * (columns + 1) + column]!;
}

/**
 * What is straight in degrees bends in the Lambert 72 plane: a border of 5 km by up to 30 cm, and a line across the whole
 * partition, which is 14 km wide, by 5 m. Twice that, in degrees.
 */
const BEND = 1e-4;

/** The box that every partition covers entirely, in degrees and in the plane: west, south, east, north. */
export function coveredBox({ columns, rows }: GridPartition): [number, number, number, number] {
  const inward = JITTER + BEND;
  return [WEST + inward, SOUTH + inward, WEST + columns * CELL - inward, SOUTH + rows * CELL - inward];
}

export function areaCode(cell: number): string {
  return String(99_999 - cell);
}

const shift = fc.double({ min: -JITTER, max: JITTER, noNaN: true });

export const gridPartition: fc.Arbitrary<GridPartition> = fc
  .record({ columns: fc.integer({ min: 2, max: 4 }), rows: fc.integer({ min: 2, max: 4 }) })
  .chain(({ columns, rows }) => {
    const count = (columns + 1) * (rows + 1);
    return fc
      .array(fc.tuple(shift, shift), { minLength: count, maxLength: count })
      .map((shifts) => partitionOf(columns, rows, shifts));
  });

function partitionOf(columns: number, rows: number, shifts: [number, number][]): GridPartition {
  const corners = shifts.map(([dx, dy], i): Position => {
    const column = i % (columns + 1);
    const row = Math.floor(i / (columns + 1));
    return [WEST + column * CELL + dx, SOUTH + row * CELL + dy];
  });
  const areas = Array.from({ length: columns * rows }, (_, cell): Feature<Polygon> => {
    const first = Math.floor(cell / columns) * (columns + 1) + (cell % columns);
    const above = first + columns + 1;
    const ring = [first, first + 1, above + 1, above, first].map((corner) => corners[corner]!);
    return {
      type: 'Feature',
      properties: { code: areaCode(cell), name: `Cell ${cell}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return { columns, rows, corners, areas };
}
