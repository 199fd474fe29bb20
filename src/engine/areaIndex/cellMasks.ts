import type { AreaEdges } from './areaEdges';
import type { AreaSets } from './areaSets';
import type { BorderCells } from './borderCells';

/** Bits of a mask that keep it a positive 32-bit number. */
const MOST_AREAS = 31;
/** The mask of a cell with more areas than bits. */
export const NO_MASK = -1;

/**
 * The areas that meet in each border cell, numbered within the cell, so that a set of them is the bits of one number
 * and stepping over an edge is one exclusive or.
 */
export interface CellMasks {
  /** Index of the first area of every border cell in `area`, and their number at the end. */
  areaStart: Int32Array;
  area: Int32Array;
  /** Per border cell the areas at its centre, or `NO_MASK` for a cell with more than 31 areas. */
  centre: Int32Array;
  /** Per entry of the border cells the areas that change at the edge. */
  entry: Int32Array;
}

/** @param centreSet set of areas at the centre of every border cell. */
export function cellMasks(
  { count, entryStart, edge }: BorderCells,
  { left, right }: AreaEdges,
  centreSet: Int32Array,
  sets: AreaSets,
): CellMasks {
  const areaStart = new Int32Array(count + 1);
  const centre = new Int32Array(count);
  const entryMask = new Int32Array(edge.length);
  const areas: number[] = [];
  for (let cell = 0; cell < count; cell++) {
    const first = areas.length;
    for (const area of sets.areas[centreSet[cell]!]!) centre[cell]! |= bitOf(area, areas, first);
    for (let entry = entryStart[cell]!; entry < entryStart[cell + 1]!; entry++) {
      entryMask[entry] = bitOf(left[edge[entry]!]!, areas, first) ^ bitOf(right[edge[entry]!]!, areas, first);
    }
    if (areas.length - first > MOST_AREAS) {
      areas.length = first;
      centre[cell] = NO_MASK;
    }
    areaStart[cell + 1] = areas.length;
  }
  return { areaStart, area: Int32Array.from(areas), centre, entry: entryMask };
}

/** The bit of an area in a cell whose areas start at `first`; a new area joins them. -1 has no bit. */
function bitOf(area: number, areas: number[], first: number): number {
  if (area < 0) return 0;
  let place = first;
  while (place < areas.length && areas[place] !== area) place++;
  if (place === areas.length) areas.push(area);
  return 1 << (place - first);
}
