/** A place in a cell: 0 to 1 east and north of its lower left corner. */
export type Place = readonly [x: number, y: number];

/** What a cell is parted into. */
export interface CellPart {
  /** Share of the cell's surface. */
  share: number;
  /** The share that the same has in the neighbour so many cells east and north. */
  shareBeside: (east: number, north: number) => number;
}

/** The ring of a cell that is not parted, as one of a part. */
export const WHOLE_CELL: readonly Place[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** Halvings after which a border is where it must be to a millimetre, and its share right to the last digit. */
const HALVINGS = 50;

/**
 * Where the parts of a cell lie that are known by their share alone: a straight border cuts each of them off, on the
 * side where the neighbouring cells have more of it, so that it has its share of the surface exactly. This is the
 * reconstruction of interfaces from fractions of volume (Youngs 1982: "Time-dependent multi-material flow with large
 * fluid distortion"), part by part: the ones whose side is clearest first, the last one takes what is left.
 * @param parts shares add up to 1
 * @returns a convex ring per part, counter-clockwise and not closed; empty for a part without surface
 */
export function cellParts(parts: readonly CellPart[]): (readonly Place[])[] {
  const rings: (readonly Place[])[] = parts.map(() => []);
  const order = parts
    .map((part, index) => ({ index, share: part.share, side: sideOf(part) }))
    .sort((a, b) => b.side.length - a.side.length || a.index - b.index);
  let rest = WHOLE_CELL;
  order.forEach(({ index, share, side }, at) => {
    if (at === order.length - 1) rings[index] = rest;
    else [rings[index], rest] = cutOff(rest, side, share);
  });
  return rings;
}

interface Side {
  x: number;
  y: number;
  /** How clear the side is: the length of the gradient. */
  length: number;
}

/** The direction in which a part grows over the eight neighbours, those on the sides of the cell counted double. */
function sideOf({ shareBeside }: CellPart): Side {
  let [x, y] = [0, 0];
  for (const along of [-1, 0, 1]) {
    const weight = along === 0 ? 2 : 1;
    x += weight * (shareBeside(1, along) - shareBeside(-1, along));
    y += weight * (shareBeside(along, 1) - shareBeside(along, -1));
  }
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0, length } : { x: x / length, y: y / length, length };
}

/** Cut a ring in two by a line square to a direction, so that the part ahead has a given surface. */
function cutOff(
  ring: readonly Place[],
  { x, y }: Side,
  surface: number,
): [readonly Place[], readonly Place[]] {
  let [low, high] = [-2, 2];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (surfaceOf(ahead(ring, x, y, middle)) > surface) low = middle;
    else high = middle;
  }
  return [ahead(ring, x, y, low), ahead(ring, -x, -y, -low)];
}

/** The part of a convex ring that lies further in a direction than a distance. */
function ahead(ring: readonly Place[], x: number, y: number, distance: number): Place[] {
  const kept: Place[] = [];
  ring.forEach((from, at) => {
    const to = ring[(at + 1) % ring.length]!;
    const before = from[0] * x + from[1] * y - distance;
    const after = to[0] * x + to[1] * y - distance;
    if (before >= 0) kept.push(from);
    if (before >= 0 === after >= 0) return;
    const part = before / (before - after);
    kept.push([from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]);
  });
  return kept;
}

function surfaceOf(ring: readonly Place[]): number {
  return (
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}
