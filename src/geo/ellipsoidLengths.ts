import { EASTWARD, NORTHWARD } from './ellipsoidSeries';
import { lambertScale, SCALE_SKEW, SERIES_LATITUDE } from './lambertScale';

const [E0, E1, E2, E3, E4, E5] = EASTWARD;
const [N0, N1, N2, N3, N4, N5] = NORTHWARD;

/** Metres of a segment, or of the sum of several: index 0 in the Lambert 72 plane, index 1 on the ellipsoid. */
export type TwoMeasures = Float64Array;

/**
 * Length of the segment from a to b in degrees, by polynomials around Belgium at its middle latitude: no trigonometry
 * and nothing is reprojected. On the ellipsoid within (L / R)² / 10 of the geodesic, for 100 m 3e-11, for 1 km 3e-9;
 * in Lambert 72 within 1e-9 of the distance between the projected ends, plus the same. R is the Earth's radius.
 * Latitudes from 49.25° to 51.75°.
 */
export function segmentLengths(ax: number, ay: number, bx: number, by: number, into: TwoMeasures): void {
  const middle = (ay + by) * 0.5;
  const y = middle - SERIES_LATITUDE;
  const east = (bx - ax) * (E0 + y * (E1 + y * (E2 + y * (E3 + y * (E4 + y * E5)))));
  const north = (by - ay) * (N0 + y * (N1 + y * (N2 + y * (N3 + y * (N4 + y * N5)))));
  const east2 = east * east;
  const north2 = north * north;
  into[1] = Math.sqrt(east2 + north2);
  into[0] =
    Math.sqrt(east2 * (1 - 2 * SCALE_SKEW) + north2 * (1 + 2 * SCALE_SKEW)) *
    lambertScale((ax + bx) * 0.5, middle);
}

/**
 * Length of a path, as the sum of {@link segmentLengths}.
 * @param positions interleaved; the path is the positions with index `first` up to, not including, `end`.
 */
export function pathLengths(positions: Float64Array, first: number, end: number, into: TwoMeasures): void {
  let lambert = 0;
  let geodesic = 0;
  for (let p = 2 * first; p < 2 * end - 2; p += 2) {
    segmentLengths(positions[p]!, positions[p + 1]!, positions[p + 2]!, positions[p + 3]!, into);
    lambert += into[0]!;
    geodesic += into[1]!;
  }
  into[0] = lambert;
  into[1] = geodesic;
}

/**
 * Where a step of equal degrees grows shorter or longer on the ground: the difference between the speeds at b and at
 * a, when going from a to b evenly in degrees, as a share of the mean speed. The same for both measures to 1e-6.
 */
export function segmentSkew(ax: number, ay: number, bx: number, by: number): number {
  const start = groundSpeed(bx - ax, by - ay, ay - SERIES_LATITUDE);
  const end = groundSpeed(bx - ax, by - ay, by - SERIES_LATITUDE);
  return start + end === 0 ? 0 : (2 * (end - start)) / (start + end);
}

function groundSpeed(dx: number, dy: number, y: number): number {
  const east = dx * (E0 + y * (E1 + y * (E2 + y * (E3 + y * (E4 + y * E5)))));
  const north = dy * (N0 + y * (N1 + y * (N2 + y * (N3 + y * (N4 + y * N5)))));
  return Math.sqrt(east * east + north * north);
}
