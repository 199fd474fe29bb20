/** The place that the polynomials of Belgium are written around, in degrees. */
export const SERIES_LONGITUDE = 4.4;
export const SERIES_LATITUDE = 50.5;

/**
 * Scale of the Lambert 72 plane over the WGS 84 ellipsoid as a polynomial in degrees north and east of the series'
 * centre, fitted to this project's transformation over Belgium (2.5-6.4° E, 49.5-51.5° N). North is the projection
 * itself. East is the change of datum: the two ellipsoids part by a few metres from west to east.
 */
export const SCALE_NORTH = [
  9.9994055728695e-1, -5.2368944e-7, 1.51876135956e-4, 1.084085981e-6, 3.63477611e-8,
] as const;
export const SCALE_EAST = 1.05034937e-7;
export const SCALE_EAST_EAST = 1.5545e-9;
const SCALE_EAST_NORTH = -4.56844e-10;

/**
 * Half the difference between the scale due north and due east: the change of datum is not quite conformal.
 */
export const SCALE_SKEW = 9.286e-9;

const [S0, S1, S2, S3, S4] = SCALE_NORTH;

/**
 * How many metres of the Lambert 72 plane (EPSG:31370) one metre on the WGS 84 ellipsoid is, at a longitude and
 * latitude in degrees, the mean of all directions. Within 1.2e-10 of the transformation over Belgium; outside it the
 * error grows to 1e-8 two degrees away.
 */
export function lambertScale(longitude: number, latitude: number): number {
  const east = longitude - SERIES_LONGITUDE;
  const north = latitude - SERIES_LATITUDE;
  return (
    S0 +
    north * (S1 + north * (S2 + north * (S3 + north * S4))) +
    east * (SCALE_EAST + SCALE_EAST_NORTH * north + SCALE_EAST_EAST * east)
  );
}
