import type { Columns } from '../../../src/io/columns';

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
