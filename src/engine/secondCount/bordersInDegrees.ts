import type { PolygonColumns } from '../../features/columns';
import { GrowingArray } from '../../features/growingArray';

/** Degrees between positions at most: about 100 m, where degrees and Lambert 72 part by a tenth of a millimetre. */
const STEP = 0.001;

/**
 * Polygons in degrees with so many positions on their edges that it makes no difference in which plane these are
 * straight: paths are cut where borders are straight in degrees, and the plain engine cuts in Lambert 72. Neighbours get
 * the same positions on the edge that they share, whichever way each runs along it.
 */
export function bordersInDegrees(polygons: PolygonColumns): PolygonColumns {
  const { positions, ringStart } = polygons;
  const dense = new GrowingArray(new Float64Array(positions.length));
  const rings = ringStart.length - 1;
  const denseStart = new Uint32Array(rings + 1);
  for (let ring = 0; ring < rings; ring++) {
    const last = ringStart[ring + 1]! - 1;
    for (let i = ringStart[ring]!; i < last; i++) addEdge(dense, positions.subarray(2 * i, 2 * i + 4));
    dense.push2(positions[2 * last]!, positions[2 * last + 1]!);
    denseStart[ring + 1] = dense.length / 2;
  }
  return { ...polygons, positions: dense.toArray(), ringStart: denseStart };
}

/** Add the start of an edge and what comes between its ends. */
function addEdge(target: GrowingArray<Float64Array>, edge: Float64Array): void {
  const [ax, ay, bx, by] = edge as unknown as [number, number, number, number];
  const steps = Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / STEP);
  // Rounding depends on the end from which is reckoned: always the western or, right above each other, the southern one.
  const isForward = ax < bx || (ax === bx && ay < by);
  const [x, y, dx, dy] = isForward ? [ax, ay, bx - ax, by - ay] : [bx, by, ax - bx, ay - by];
  target.push2(ax, ay);
  for (let step = 1; step < steps; step++) {
    const part = (isForward ? step : steps - step) / steps;
    target.push2(x + dx * part, y + dy * part);
  }
}
