import { AREA_BELOW, BOW, LAMBERT_AREA_BELOW, LAMBERT_BOW } from './ellipsoidSeries';
import type { TwoMeasures } from './ellipsoidLengths';
import { SCALE_EAST, SCALE_EAST_EAST, SERIES_LATITUDE, SERIES_LONGITUDE } from './lambertScale';

const [G1, G2, G3, G4, G5, G6] = AREA_BELOW;
const [L1, L2, L3, L4, L5, L6] = LAMBERT_AREA_BELOW;
const [GE0, GE1, GE2] = BOW.east;
const [GN0, GN1, GN2] = BOW.north;
const [LE0, LE1, LE2] = LAMBERT_BOW.east;
const [LN0, LN1, LN2] = LAMBERT_BOW.north;

/** Square metres per degree of longitude between the series' parallel and y degrees north of it, on the ellipsoid. */
function areaBelow(y: number): number {
  return y * (G1 + y * (G2 + y * (G3 + y * (G4 + y * (G5 + y * G6)))));
}

/** The same in Lambert 72, at the longitude of the series' centre. */
function lambertAreaBelow(y: number): number {
  return y * (L1 + y * (L2 + y * (L3 + y * (L4 + y * (L5 + y * L6)))));
}

/** What the area in Lambert 72 grows by, x degrees east of the series' centre: the square of the scale's change. */
function eastWeight(x: number): number {
  return 1 + x * (2 * SCALE_EAST + x * (2 * SCALE_EAST_EAST));
}

/**
 * The share of one edge in the area of a ring, as a polynomial in the way t along it (0 at a, 1 at b, even in degrees):
 * up to t it adds c1 t + c2 t² + c3 t³ + c4 t⁴. A ring's area is the sum of all edges at t = 1, positive when it runs
 * counter-clockwise (Green's theorem). An edge that is cut keeps its whole, because the polynomial belongs to the
 * edge. Written to `into`: c1 to c4 in Lambert 72, then on the ellipsoid. Part of an edge of 5 km is right to 1e-12 of
 * the square of its length.
 * @param parallel latitude in degrees from which areas are taken: any, the same for all edges of a contour, near it
 * for the sake of precision.
 * @param bows 1 for edges that are straight in the Lambert plane, or shortest on the ellipsoid, as a GIS takes them; 0
 * for edges that are straight in degrees.
 */
export function edgeAreas(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  parallel: number,
  bows: 0 | 1,
  into: Float64Array,
): void {
  const origin = parallel - SERIES_LATITUDE;
  const start = ay - SERIES_LATITUDE;
  const end = by - SERIES_LATITUDE;
  const middle = (start + end) * 0.5;
  const east = bx - ax;
  const x = (ax + bx) * 0.5 - SERIES_LONGITUDE;
  const east2 = east * east;
  const north2 = (by - ay) * (by - ay);

  const lambertOrigin = lambertAreaBelow(origin);
  setEdge(
    into,
    0,
    -east,
    (lambertAreaBelow(start) - lambertOrigin) * eastWeight(ax - SERIES_LONGITUDE),
    (lambertAreaBelow(middle) - lambertOrigin) * eastWeight(x),
    (lambertAreaBelow(end) - lambertOrigin) * eastWeight(bx - SERIES_LONGITUDE),
    (6 * L3 + middle * (24 * L4 + middle * 60 * L5)) * north2 * (by - ay),
    bows *
      east *
      (east2 * (LE0 + middle * (LE1 + middle * LE2)) + north2 * (LN0 + middle * (LN1 + middle * LN2))),
  );
  const areaOrigin = areaBelow(origin);
  setEdge(
    into,
    4,
    -east,
    areaBelow(start) - areaOrigin,
    areaBelow(middle) - areaOrigin,
    areaBelow(end) - areaOrigin,
    (6 * G3 + middle * (24 * G4 + middle * 60 * G5)) * north2 * (by - ay),
    bows *
      east *
      (east2 * (GE0 + middle * (GE1 + middle * GE2)) + north2 * (GN0 + middle * (GN1 + middle * GN2))),
  );
}

/**
 * Integrate the height along an edge from its start on: Simpson's parabola through three heights, what the third
 * derivative adds between them, t² (1 - t)² / 24, and the bow, which grows as 3t² - 2t³.
 */
function setEdge(
  into: Float64Array,
  at: number,
  west: number,
  start: number,
  middle: number,
  end: number,
  third: number,
  bow: number,
): void {
  const bend = (west * third) / 24;
  into[at] = west * start;
  into[at + 1] = (west * (4 * middle - 3 * start - end)) / 2 + bend + 3 * bow;
  into[at + 2] = (2 * west * (start - 2 * middle + end)) / 3 - 2 * bend - 2 * bow;
  into[at + 3] = bend;
}

/** What an edge adds up to the share t of its way; `at` is where its coefficients stand: 0 or 4. */
export function edgeAreaUpTo(edge: Float64Array, at: number, t: number): number {
  return t * (edge[at]! + t * (edge[at + 1]! + t * (edge[at + 2]! + t * edge[at + 3]!)));
}

/**
 * Area of a closed ring in degrees, positive when it runs counter-clockwise: the sum of {@link edgeAreas}, with bows.
 * In Lambert 72 within 3e-9 of the polygon through the projected positions, for edges of up to 10 km; on the ellipsoid
 * the edges are geodesics. Latitudes from 49.25° to 51.75°.
 * @param positions interleaved; the ring is the positions with index `first` up to, not including, `end`.
 */
export function ringAreas(positions: Float64Array, first: number, end: number, into: TwoMeasures): void {
  const origin = positions[2 * first + 1]! - SERIES_LATITUDE;
  const areaOrigin = areaBelow(origin);
  const lambertOrigin = lambertAreaBelow(origin);
  let lambert = 0;
  let geodesic = 0;
  let ax = positions[2 * first]! - SERIES_LONGITUDE;
  let ay = origin;
  let areaA = 0;
  let lambertA = 0;
  for (let p = 2 * first + 2; p < 2 * end; p += 2) {
    const bx = positions[p]! - SERIES_LONGITUDE;
    const by = positions[p + 1]! - SERIES_LATITUDE;
    const y = (ay + by) * 0.5;
    const east = bx - ax;
    const east2 = east * east;
    const north2 = (by - ay) * (by - ay);
    const areaB = areaBelow(by) - areaOrigin;
    const lambertB = (lambertAreaBelow(by) - lambertOrigin) * eastWeight(bx);
    const areaM = areaBelow(y) - areaOrigin;
    const lambertM = (lambertAreaBelow(y) - lambertOrigin) * eastWeight((ax + bx) * 0.5);
    geodesic +=
      east *
      (east2 * (GE0 + y * (GE1 + y * GE2)) +
        north2 * (GN0 + y * (GN1 + y * GN2)) -
        (areaA + 4 * areaM + areaB) / 6);
    lambert +=
      east *
      (east2 * (LE0 + y * (LE1 + y * LE2)) +
        north2 * (LN0 + y * (LN1 + y * LN2)) -
        (lambertA + 4 * lambertM + lambertB) / 6);
    ax = bx;
    ay = by;
    areaA = areaB;
    lambertA = lambertB;
  }
  into[0] = lambert;
  into[1] = geodesic;
}
