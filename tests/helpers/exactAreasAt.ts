import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** Room for e², and an e that is smaller than any difference between products of coordinates. */
const SCALE_BITS = 700n;
const E_BITS = 300n;

/**
 * The areas of a position by the engine's rule for ties taken literally: the position moved by (e, e²), with e = 2^-300
 * degrees, and a ray to the east, all in whole numbers of 2^-700 degrees, so without any rounding and without a tie.
 */
export function exactAreasAt(areas: readonly Feature<Polygon | MultiPolygon>[], [x, y]: Position): number[] {
  const px = exact(x!) + (1n << (SCALE_BITS - E_BITS));
  const py = exact(y!) + (1n << (SCALE_BITS - 2n * E_BITS));
  return [...areas.keys()].filter((area) => {
    const { geometry } = areas[area]!;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const crossings = polygons.flat().reduce((sum, ring) => sum + crossingsEast(ring, px, py), 0);
    return crossings % 2 === 1;
  });
}

function crossingsEast(ring: readonly Position[], px: bigint, py: bigint): number {
  const corners = ring.map(([x, y]) => [exact(x!), exact(y!)] as const);
  let crossings = 0;
  for (let i = 1; i < corners.length; i++) {
    const [ax, ay] = corners[i - 1]!;
    const [bx, by] = corners[i]!;
    if (ay > py === by > py) continue;
    const side = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    if (side > 0n === by > ay) crossings++;
  }
  return crossings;
}

/** A coordinate as a whole number of 2^-700 degrees; in Belgium it is a whole number of 2^-51 degrees. */
function exact(value: number): bigint {
  return BigInt(value * 2 ** 51) << (SCALE_BITS - 51n);
}
