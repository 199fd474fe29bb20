import { RADIANS, WGS84_A, WGS84_E2 } from './wgs84';

const E = Math.sqrt(WGS84_E2);

/** Snyder's q (Map Projections, 1987, 3-12): area between the equator and a latitude, in units of a²/2 per radian. */
function authalicQ(sinLatitude: number): number {
  const s = sinLatitude;
  return (1 - WGS84_E2) * (s / (1 - WGS84_E2 * s * s) + Math.atanh(E * s) / E);
}

const Q_POLE = authalicQ(1);
/** Square of the radius of the sphere with the area of the ellipsoid. */
const AUTHALIC_RADIUS_2 = (WGS84_A ** 2 * Q_POLE) / 2;

/** Tangent of half the authalic latitude: the latitude on the sphere that keeps every area of the ellipsoid. */
function halfTangent(latitude: number): number {
  const sine = authalicQ(Math.sin(latitude * RADIANS)) / Q_POLE;
  return sine / (1 + Math.sqrt(1 - sine * sine));
}

/**
 * Area in square metres on the WGS 84 ellipsoid of a closed ring in degrees, never negative. The ellipsoid is mapped
 * to its authalic sphere, which keeps areas exactly, and the spherical excess under every edge is added up. Edges are
 * great circles of that sphere: for edges up to 20 km no different from geodesics.
 * @param positions interleaved; the ring is the positions with index `first` up to, not including, `end`. Rings
 * around a pole or across the 180th meridian are not for this function.
 */
export function geodesicRingArea(positions: Float64Array, first: number, end: number): number {
  let excess = 0;
  let tangent = halfTangent(positions[2 * first + 1]!);
  for (let i = first + 1; i < end; i++) {
    const next = halfTangent(positions[2 * i + 1]!);
    const halfEast = ((positions[2 * i]! - positions[2 * i - 2]!) * RADIANS) / 2;
    excess += 2 * Math.atan((Math.tan(halfEast) * (tangent + next)) / (1 + tangent * next));
    tangent = next;
  }
  return Math.abs(excess) * AUTHALIC_RADIUS_2;
}
