import { RADIANS, WGS84_A, WGS84_E2 } from './wgs84';

/**
 * Length in metres along the WGS 84 ellipsoid of a path in degrees (longitude, latitude).
 * Every segment is measured with the radii of curvature at its middle: within 1e-6 of the geodesic for segments up
 * to 20 km, and within 1e-10 for the segments of a hundred metres that real lines have.
 * @param positions interleaved; the path is the positions with index `first` up to, not including, `end`.
 */
export function geodesicLength(positions: Float64Array, first: number, end: number): number {
  let length = 0;
  for (let i = first + 1; i < end; i++) {
    const east = (positions[2 * i]! - positions[2 * i - 2]!) * RADIANS;
    const north = (positions[2 * i + 1]! - positions[2 * i - 1]!) * RADIANS;
    const middle = ((positions[2 * i + 1]! + positions[2 * i - 1]!) / 2) * RADIANS;
    const w2 = 1 - WGS84_E2 * Math.sin(middle) ** 2;
    const primeVertical = WGS84_A / Math.sqrt(w2);
    const meridional = (primeVertical * (1 - WGS84_E2)) / w2;
    length += Math.hypot(primeVertical * Math.cos(middle) * east, meridional * north);
  }
  return length;
}

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

/** Measures a closed ring: the positions with index `first` up to, not including, `end`. */
export type RingArea = (positions: Float64Array, first: number, end: number) => number;

/**
 * Area of one polygon: its outer ring less its holes.
 * @param ringStart index of the first position of every ring, and the total at the end.
 * @param rings the polygon's rings: the outer one `rings[0]`, holes up to, not including, `rings[1]`.
 */
export function polygonArea(
  ringArea: RingArea,
  positions: Float64Array,
  ringStart: Uint32Array,
  rings: readonly [first: number, end: number],
): number {
  const [outer, end] = rings;
  let area = ringArea(positions, ringStart[outer]!, ringStart[outer + 1]!);
  for (let ring = outer + 1; ring < end; ring++) {
    area -= ringArea(positions, ringStart[ring]!, ringStart[ring + 1]!);
  }
  return area;
}
