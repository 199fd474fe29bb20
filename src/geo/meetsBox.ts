/** West, south, east, north. */
type Box = readonly [west: number, south: number, east: number, north: number];

/** Rings of positions x0, y0, x1, y1, …; each ring ends where it began. */
interface Rings {
  positions: Float64Array;
  /** Index of the first position of every ring, and the total at the end. */
  ringStart: Uint32Array;
}

/**
 * Whether the straight way between two positions meets a box: not wholly beside one of its sides, nor all four of its
 * corners on one side of the way.
 */
export function segmentMeetsBox(ax: number, ay: number, bx: number, by: number, box: Box): boolean {
  const west = box[0];
  const south = box[1];
  const east = box[2];
  const north = box[3];
  if ((ax < west && bx < west) || (ax > east && bx > east)) return false;
  if ((ay < south && by < south) || (ay > north && by > north)) return false;
  if (ax >= west && ax <= east && ay >= south && ay <= north) return true;
  const [dx, dy] = [bx - ax, by - ay];
  const side = (x: number, y: number) => dx * (y - ay) - dy * (x - ax);
  const [a, b, c, d] = [side(west, south), side(east, south), side(east, north), side(west, north)];
  return Math.min(a, b, c, d) <= 0 && Math.max(a, b, c, d) >= 0;
}

/**
 * Whether a path, or a single position, meets a box: also one that crosses it without a corner in it.
 * @param first of its positions, and the `end` after the last
 */
export function pathMeetsBox(positions: Float64Array, first: number, end: number, box: Box): boolean {
  for (let at = first; at < end; at++) {
    const from = Math.max(first, at - 1);
    const ax = positions[2 * from]!;
    const ay = positions[2 * from + 1]!;
    if (segmentMeetsBox(ax, ay, positions[2 * at]!, positions[2 * at + 1]!, box)) return true;
  }
  return false;
}

/**
 * Whether a polygon meets a box: its border does, or the box lies wholly in it and not in one of its holes.
 * @param first of its rings, and the `end` after the last
 */
export function polygonMeetsBox(rings: Rings, first: number, end: number, box: Box): boolean {
  const { positions, ringStart } = rings;
  for (let ring = first; ring < end; ring++) {
    if (pathMeetsBox(positions, ringStart[ring]!, ringStart[ring + 1]!, box)) return true;
  }
  return polygonHolds(rings, first, end, box[0], box[1]);
}

/** Whether a polygon holds a position, by the even-odd rule: a hole is outside. */
export function polygonHolds(
  { positions, ringStart }: Rings,
  first: number,
  end: number,
  x: number,
  y: number,
): boolean {
  let inside = false;
  for (let ring = first; ring < end; ring++) {
    for (let i = ringStart[ring]! + 1; i < ringStart[ring + 1]!; i++) {
      const [x0, y0] = [positions[2 * i - 2]!, positions[2 * i - 1]!];
      const [x1, y1] = [positions[2 * i]!, positions[2 * i + 1]!];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    }
  }
  return inside;
}
