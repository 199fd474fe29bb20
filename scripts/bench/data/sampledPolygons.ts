import type { Columns, PolygonColumns } from '../../../src/features/columns';
import { geodesicLength } from '../../../src/geo/geodesicMeasures';
import { GrowingArray } from '../../../src/features/growingArray';
import { SeededRandom } from '../../data/seededRandom';

/**
 * Every n-th feature of a layer whose features have one part each, without attributes: a fair sample of a file in
 * Hilbert order.
 */
export function everyNth({ count, points, lines, polygons }: Columns, stride: number): Columns {
  const takePaths = (positions: Float64Array, start: Uint32Array, paths: number[]) => {
    const taken = paths.map((path) => positions.subarray(2 * start[path]!, 2 * start[path + 1]!));
    const starts = new Uint32Array(paths.length + 1);
    taken.forEach((path, i) => (starts[i + 1] = starts[i]! + path.length / 2));
    const joined = new Float64Array(2 * starts[paths.length]!);
    taken.forEach((path, i) => joined.set(path, 2 * starts[i]!));
    return { positions: joined, starts };
  };
  const nth = (length: number): number[] =>
    Array.from({ length: Math.ceil(length / stride) }, (_, i) => i * stride);
  const features = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);

  const pointsTaken = nth(points.feature.length);
  const linesTaken = nth(lines.feature.length);
  const polygonsTaken = nth(polygons.feature.length);
  const paths = takePaths(lines.positions, lines.start, linesTaken);
  const rings = takePaths(polygons.positions, polygons.ringStart, polygonsTaken);
  return {
    count: Math.ceil(count / stride),
    points: {
      positions: Float64Array.from(
        pointsTaken.flatMap((i) => [points.positions[2 * i]!, points.positions[2 * i + 1]!]),
      ),
      feature: features(pointsTaken.length),
    },
    lines: { positions: paths.positions, start: paths.starts, feature: features(linesTaken.length) },
    polygons: {
      positions: rings.positions,
      ringStart: rings.starts,
      polygonStart: features(polygonsTaken.length + 1),
      feature: features(polygonsTaken.length),
    },
    attributes: [],
  };
}

/**
 * Sideways shift of a midpoint at most, as a part of the length of its edge. Small enough that the bends of all
 * levels together stay under 30 degrees, so that borders that met at larger angles do not cross.
 */
const SWAY = 0.05;

/** Width of a degree of longitude over that of a degree of latitude, at 51 degrees north. */
const NARROWING = Math.cos((51 * Math.PI) / 180);

/**
 * Give borders as many positions as surveyed ones have: every edge is halved again and again, each midpoint moved a
 * little sideways. An edge is bent by a random series that starts from its two ends, so the areas on both sides of a
 * border get exactly the same new positions, and the same input always gives the same result.
 * @param positionsPerArea wanted on average; areas that have more already keep theirs.
 */
export function densifyPolygons(
  polygons: PolygonColumns,
  areaCount: number,
  positionsPerArea: number,
): PolygonColumns {
  const { positions, ringStart } = polygons;
  const rings = ringStart.length - 1;
  let length = 0;
  for (let ring = 0; ring < rings; ring++)
    length += geodesicLength(positions, ringStart[ring]!, ringStart[ring + 1]!);
  const spacing = length / (areaCount * positionsPerArea);

  const dense = new GrowingArray(new Float64Array(0));
  const denseStart = new Uint32Array(rings + 1);
  for (let ring = 0; ring < rings; ring++) {
    const end = ringStart[ring + 1]! - 1;
    for (let i = ringStart[ring]!; i < end; i++) {
      const edge = geodesicLength(positions, i, i + 2);
      const levels = Math.max(0, Math.round(Math.log2(edge / spacing)));
      addEdge(dense, positions.subarray(2 * i, 2 * i + 4), levels);
    }
    const first = 2 * denseStart[ring]!;
    dense.push2(dense.at(first), dense.at(first + 1));
    denseStart[ring + 1] = dense.length / 2;
  }
  return { ...polygons, positions: dense.toArray(), ringStart: denseStart };
}

/** Add the start of an edge and what comes between its ends. */
function addEdge(target: GrowingArray<Float64Array>, edge: Float64Array, levels: number): void {
  const [ax, ay, bx, by] = edge as unknown as [number, number, number, number];
  const isForward = ax < bx || (ax === bx && ay < by);
  const ends = isForward ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const between = bend(ends, levels, new SeededRandom(ends.join(' ')));
  target.push2(ax, ay);
  for (let i = 0; i < between.length; i += 2) {
    const at = isForward ? i : between.length - 2 - i;
    target.push2(between[at]!, between[at + 1]!);
  }
}

/** The positions between two ends, interleaved. */
function bend(ends: readonly number[], levels: number, random: SeededRandom): number[] {
  if (levels === 0) return [];
  const [ax, ay, bx, by] = ends as [number, number, number, number];
  const sway = random.between(-SWAY, SWAY);
  const x = (ax + bx) / 2 - ((by - ay) * sway) / NARROWING;
  const y = (ay + by) / 2 + (bx - ax) * NARROWING * sway;
  const before = bend([ax, ay, x, y], levels - 1, random);
  return [...before, x, y, ...bend([x, y, bx, by], levels - 1, random)];
}
