/** Corners this close to turning the other way, as a share of the ring's extent squared, are not relied on. */
const MARGIN = 1e-9;

/**
 * Whether all of a ring can be seen from the mean of its positions, which proves that it does not cross itself. Most
 * parcels, buildings and plots pass; a ring that does not may still be fine.
 * @param positions interleaved; the closed ring is the positions with index `first` up to, not including, `end`.
 */
export function isStarShaped(positions: Float64Array, first: number, end: number): boolean {
  const count = end - first - 1;
  let x = 0;
  let y = 0;
  for (let p = 2 * first; p < 2 * end - 2; p += 2) {
    x += positions[p]!;
    y += positions[p + 1]!;
  }
  x /= count;
  y /= count;
  let lefts = 0;
  let rights = 0;
  let turns = 0;
  let extent = 0;
  let smallest = Infinity;
  let ax = positions[2 * first]! - x;
  let ay = positions[2 * first + 1]! - y;
  for (let p = 2 * first + 2; p < 2 * end; p += 2) {
    const bx = positions[p]! - x;
    const by = positions[p + 1]! - y;
    const twice = ax * by - bx * ay;
    if (twice > 0) lefts++;
    else rights++;
    // Every time round, the ring goes up past the height of the mean once.
    if (ay <= 0 && by > 0) turns++;
    smallest = Math.min(smallest, Math.abs(twice));
    extent = Math.max(extent, Math.abs(bx), Math.abs(by));
    ax = bx;
    ay = by;
  }
  return (lefts === 0 || rights === 0) && turns === 1 && smallest > MARGIN * extent * extent;
}
