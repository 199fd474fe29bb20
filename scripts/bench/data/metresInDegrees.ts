/** A metre in degrees of longitude and of latitude, at 51 degrees north: near enough to give shapes their sizes. */
export const METRES_IN_DEGREES = [1 / 70_200, 1 / 111_250] as const;
