/** The WGS 84 ellipsoid: semi-major axis in metres and the square of the first eccentricity. */
export const WGS84_A = 6_378_137;
export const WGS84_E2 = 0.006_694_379_990_141_317;

export const RADIANS = Math.PI / 180;
