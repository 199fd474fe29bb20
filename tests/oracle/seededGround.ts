import type { Feature, MultiPolygon, Position } from 'geojson';
import { SeededRandom } from '../../scripts/data/seededRandom';

const WEST = 3.6;
const SOUTH = 50.9;
/** Small areas along each side of the ground, and their size in degrees: about 1.4 by 1.1 km. */
const SIDE = 24;
const WIDTH = 0.02;
const HEIGHT = 0.01;
/** Corners move by less than a quarter of an area, so that none folds over. */
const JITTER = 0.24;

/** The box that the ground covers entirely: west, south, east, north. */
export const COVERED = [
  WEST + JITTER * WIDTH,
  SOUTH + JITTER * HEIGHT,
  WEST + (SIDE - JITTER) * WIDTH,
  SOUTH + (SIDE - JITTER) * HEIGHT,
] as const;

const random = new SeededRandom('ground');
const CORNERS: readonly Position[][] = Array.from({ length: SIDE + 1 }, (_, row) =>
  Array.from({ length: SIDE + 1 }, (_, column) => [
    WEST + (column + random.between(-JITTER, JITTER)) * WIDTH,
    SOUTH + (row + random.between(-JITTER, JITTER)) * HEIGHT,
  ]),
);

/** Corners inside the ground: there three or four areas of every level may meet. */
export const INNER_CORNERS: readonly Position[] = CORNERS.slice(1, -1).flatMap((row) => row.slice(1, -1));

/** The border between two rows of small areas, from end to end: areas on both sides all along. */
export function borderLine(row: number): Position[] {
  return CORNERS[row]!.slice(1, -1);
}

/** The outline of a block of small areas, counter-clockwise, through every corner along it. */
function outline(column: number, row: number, size: number): Position[] {
  const steps = Array.from({ length: size }, (_, i) => i);
  const at = (x: number, y: number): Position => CORNERS[row + y]![column + x]!;
  return [
    ...steps.map((i) => at(i, 0)),
    ...steps.map((i) => at(size, i)),
    ...steps.map((i) => at(size - i, size)),
    ...steps.map((i) => at(0, size - i)),
    at(0, 0),
  ];
}

type Block = Feature<MultiPolygon, { code: string; name: string }>;

/** Blocks of so many small areas along each side, that divide the ground without gap or overlap. */
function blocks(size: number): Block[] {
  const along = SIDE / size;
  return Array.from({ length: along * along }, (_, i) => {
    const [column, row] = [i % along, Math.floor(i / along)];
    // Codes run against the order of the file, so that first by code and first in the file are never the same.
    const code = String(99_999 - i);
    return {
      type: 'Feature',
      properties: { code, name: `${size}-${i}` },
      geometry: { type: 'MultiPolygon', coordinates: [[outline(column * size, row * size, size)]] },
    };
  });
}

/** As in Baarle: the small area in the middle of one block belongs to another, so one has a hole and one two parts. */
function withEnclave(areas: Block[]): Block[] {
  const size = 3;
  const along = SIDE / size;
  const [outer, owner] = [areas[2 * along + 2]!, areas[5 * along + 4]!];
  const enclave = outline(2 * size + 1, 2 * size + 1, 1);
  outer.geometry.coordinates[0]!.push(enclave.toReversed());
  owner.geometry.coordinates.push([enclave]);
  return areas;
}

/** Three levels of one ground, with the same corners: 576, 64 (one with an enclave) and 9 areas. */
export const SEEDED_LEVELS: Readonly<Record<'small' | 'middle' | 'large', readonly Block[]>> = {
  small: blocks(1),
  middle: withEnclave(blocks(3)),
  large: blocks(8),
};
