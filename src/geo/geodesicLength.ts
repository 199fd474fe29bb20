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
