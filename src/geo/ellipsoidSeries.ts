import { SCALE_NORTH, SERIES_LATITUDE } from './lambertScale';
import { RADIANS, WGS84_A, WGS84_E2 } from './wgs84';

/**
 * Coefficients c0, c1, … of the polynomial in (x - centre) that agrees with a smooth function at the Chebyshev nodes
 * of [centre - halfWidth, centre + halfWidth]: close to the best polynomial of that degree there is.
 */
export function polynomialFit(
  value: (x: number) => number,
  centre: number,
  halfWidth: number,
  degree: number,
): number[] {
  const nodes = Array.from({ length: degree + 1 }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / (degree + 1)));
  const differences = nodes.map((node) => value(centre + halfWidth * node));
  for (let order = 1; order <= degree; order++) {
    for (let i = degree; i >= order; i--) {
      differences[i] = (differences[i]! - differences[i - 1]!) / (nodes[i]! - nodes[i - order]!);
    }
  }
  // Newton's form to powers of the scaled variable: multiply by (t - node) and add, from the last difference on.
  let powers = [differences[degree]!];
  for (let i = degree - 1; i >= 0; i--) {
    const next = [0, ...powers];
    powers.forEach((power, k) => (next[k]! -= power * nodes[i]!));
    next[0]! += differences[i]!;
    powers = next;
  }
  return powers.map((power, k) => power / halfWidth ** k);
}

/** The polynomials are fitted to this many degrees on either side of their centre, which covers Belgium. */
const HALF_WIDTH = 1.25;

/** Latitudes between which the polynomials hold to their stated errors. */
export const SERIES_SOUTH = SERIES_LATITUDE - HALF_WIDTH;
export const SERIES_NORTH = SERIES_LATITUDE + HALF_WIDTH;

/** Metres per degree of longitude on the ellipsoid. */
function eastward(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS);
  return (WGS84_A / Math.sqrt(1 - WGS84_E2 * sine * sine)) * Math.cos(latitude * RADIANS) * RADIANS;
}

/** Metres per degree of latitude on the ellipsoid. */
function northward(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS);
  return ((WGS84_A * (1 - WGS84_E2)) / (1 - WGS84_E2 * sine * sine) ** 1.5) * RADIANS;
}

function scale(latitude: number): number {
  return SCALE_NORTH.reduceRight((sum, factor) => sum * (latitude - SERIES_LATITUDE) + factor, 0);
}

type Series5 = readonly [number, number, number, number, number, number];

const fit = (value: (latitude: number) => number): Series5 =>
  polynomialFit(value, SERIES_LATITUDE, HALF_WIDTH, 5) as unknown as Series5;

/** The integral from the centre on, without its constant: coefficients of the first to the sixth power. */
const integral = (series: Series5): Series5 =>
  series.map((factor, k) => factor / (k + 1)) as unknown as Series5;

/**
 * Polynomials of the fifth degree in degrees north of the centre. The remainder of the fit is below 1e-13 of the
 * value within {@link SERIES_SOUTH} to {@link SERIES_NORTH}.
 */
export const EASTWARD: Series5 = fit(eastward);
export const NORTHWARD: Series5 = fit(northward);

/**
 * Square metres between the centre's parallel and a latitude, per degree of longitude; first to sixth power of the
 * degrees north of the centre. On the ellipsoid, and in Lambert 72 at the centre's longitude.
 */
export const AREA_BELOW: Series5 = integral(fit((latitude) => eastward(latitude) * northward(latitude)));
export const LAMBERT_AREA_BELOW: Series5 = integral(
  fit((latitude) => eastward(latitude) * northward(latitude) * scale(latitude) ** 2),
);

type Series2 = readonly [number, number, number];

/** How far a straight line in degrees bows away from the shortest one between its ends. */
interface Bow {
  /** Coefficients of the degrees north of the centre, for the cube of the step in longitude. */
  east: Series2;
  /** The same for the step in longitude times the square of that in latitude. */
  north: Series2;
}

/**
 * Square metres to add left of a step of one degree when the straight line in degrees is replaced by the shortest
 * line: its geodesic curvature times the cube of its length, over 12. The shortest lines of the Lambert plane are its
 * straight lines, so the scaled metres give the chord that a GIS measures there. Within 1e-5 of itself.
 */
function bow(east: (latitude: number) => number, north: (latitude: number) => number): Bow {
  const h = 1e-3;
  const slope = (value: (latitude: number) => number, at: number) =>
    (value(at + h) - value(at - h)) / (2 * h);
  const fit2 = (value: (latitude: number) => number): Series2 =>
    polynomialFit(value, SERIES_LATITUDE, HALF_WIDTH, 2) as unknown as Series2;
  return {
    east: fit2((at) => (east(at) ** 2 * slope(east, at)) / (12 * north(at))),
    north: fit2((at) => (2 * north(at) * slope(east, at) - east(at) * slope(north, at)) / 12),
  };
}

export const BOW: Bow = bow(eastward, northward);
export const LAMBERT_BOW: Bow = bow(
  (latitude) => eastward(latitude) * scale(latitude),
  (latitude) => northward(latitude) * scale(latitude),
);
