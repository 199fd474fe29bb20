import { fromEuropeanGrid } from '../../geo/transform';
import { emptyColumns } from '../../features/emptyColumns';
import type { PopulationGrid } from '../../io/formats/csv/readPopulationGrid';
import { cellParts, WHOLE_CELL } from './cellParts';
import type { CellPart, Place } from './cellParts';
import { groupUnits } from './populationUnits';
import type { PopulationUnits } from './populationUnits';

/** A share below this is the rounding of the table. */
const NOTHING = 0.001;

/** A unit and where it lies in its cell. */
interface Piece {
  row: number;
  ring: readonly Place[];
  /** True where a part of the cell is in no municipality. */
  atEdge: boolean;
}

/**
 * The cells of a grid as polygons in degrees, one for every municipality in which a cell lies: see `cellParts` for where
 * its border is drawn. The edges are straight in degrees: over 1 km that is at most 3 cm beside the edge that is straight
 * in EPSG:3035, so corners are enough; neighbours share theirs exactly.
 */
export function gridUnits(grid: PopulationGrid): PopulationUnits {
  const { east, north, cellSize, people, areaCodes } = grid;
  const pieces = piecesOf(grid).filter(({ ring }) => ring.length > 2);
  const places = new Map<string, readonly [number, number]>();
  const place = (x: number, y: number): readonly [number, number] => {
    const key = `${x},${y}`;
    const known = places.get(key) ?? fromEuropeanGrid(x, y);
    places.set(key, known);
    return known;
  };
  const ringStart = new Uint32Array(pieces.length + 1);
  pieces.forEach(({ ring }, unit) => (ringStart[unit + 1] = ringStart[unit]! + ring.length + 1));
  const positions = new Float64Array(2 * ringStart[pieces.length]!);
  pieces.forEach(({ row, ring }, unit) => {
    [...ring, ring[0]!].forEach(([x, y], corner) => {
      const at = place(east[row]! + x * cellSize, north[row]! + y * cellSize);
      positions.set(at, 2 * (ringStart[unit]! + corner));
    });
  });
  return {
    columns: {
      ...emptyColumns(),
      count: pieces.length,
      polygons: {
        positions,
        ringStart,
        polygonStart: Uint32Array.from({ length: pieces.length + 1 }, (_, polygon) => polygon),
        feature: Uint32Array.from({ length: pieces.length }, (_, feature) => feature),
      },
    },
    people: Float64Array.from(pieces, ({ row }) => people[row]!),
    atEdge: Uint8Array.from(pieces, ({ atEdge }) => Number(atEdge)),
    ...groupUnits(pieces.map(({ row }) => areaCodes[row]!)),
  };
}

/** Every row of the table with its place in the cell, cell by cell. */
function piecesOf({ east, north, cellSize, areaCodes, shares }: PopulationGrid): Piece[] {
  const keyOf = (x: number, y: number): string => `${x},${y}`;
  const rowsOf = new Map<string, number[]>();
  areaCodes.forEach((_, row) => {
    const key = keyOf(east[row]!, north[row]!);
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  });
  const sum = (rows: readonly number[]): number => rows.reduce((all, row) => all + shares[row]!, 0);
  /** The share that a municipality has of a cell; of no municipality (null) it is the rest. */
  const shareOf = (key: string, code: string | null): number => {
    const rows = rowsOf.get(key) ?? [];
    if (code === null) return Math.max(0, 1 - sum(rows));
    return sum(rows.filter((row) => areaCodes[row] === code));
  };
  return [...rowsOf.values()].flatMap((rows) => {
    const land = sum(rows);
    const isCut = land < 1 - NOTHING;
    if (!isCut && rows.length === 1) return [{ row: rows[0]!, ring: WHOLE_CELL, atEdge: false }];
    const partOf = (code: string | null, share: number): CellPart => ({
      share,
      shareBeside: (x, y) =>
        shareOf(keyOf(east[rows[0]!]! + x * cellSize, north[rows[0]!]! + y * cellSize), code),
    });
    const total = isCut ? 1 : land;
    const parts = rows.map((row) => partOf(areaCodes[row]!, shares[row]! / total));
    const rings = cellParts(isCut ? [...parts, partOf(null, 1 - land)] : parts);
    return rows.map((row, part) => ({ row, ring: rings[part]!, atEdge: isCut }));
  });
}
