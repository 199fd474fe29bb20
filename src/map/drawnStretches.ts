import { emptyColumns } from '../features/emptyColumns';
import type { MeasureGeometry } from '../engine/measureGeometry';

/** What is prepared for drawing in one go, in points: the page answers between two of them. */
export const STRETCH = 200_000;
/** As many points as a position of a line, and one of a surface that is cut into triangles, take to prepare. */
const [OF_LINE, OF_POLYGON] = [4, 12];
/** Every stretch is drawn by itself in each frame: beyond so many of them they are longer in place of more. */
const MOST_STRETCHES = 40;

/** A run of the parts of a geometry, as a geometry. */
export interface Stretch {
  geometry: MeasureGeometry;
  /** What it takes to prepare it, in points. */
  weight: number;
}

/** A geometry in runs of parts that do not take long to prepare: itself where it is small, without copying positions. */
export function* stretchesOf(geometry: MeasureGeometry): Generator<Stretch, void> {
  const { points, lines, polygons } = geometry;
  const total =
    points.feature.length + (OF_LINE * lines.positions.length + OF_POLYGON * polygons.positions.length) / 2;
  if (total <= STRETCH) return yield { geometry, weight: total };
  const most = Math.max(STRETCH, total / MOST_STRETCHES);
  const none = emptyColumns();
  const empty = { points: none.points, lines: none.lines, polygons: none.polygons };
  const run = (weight: number, own: Partial<MeasureGeometry>): Stretch => ({
    geometry: { ...geometry, ...empty, ...own },
    weight,
  });

  for (const [from, to] of runs(points.feature.length, most, (point) => point)) {
    const positions = points.positions.subarray(2 * from, 2 * to);
    yield run(to - from, { points: { positions, feature: points.feature.subarray(from, to) } });
  }
  const { start } = lines;
  for (const [from, to] of runs(lines.feature.length, most / OF_LINE, (line) => start[line]!)) {
    const [first, end] = [start[from]!, start[to]!];
    yield run(OF_LINE * (end - first), {
      lines: {
        positions: lines.positions.subarray(2 * first, 2 * end),
        start: from0(start, from, to),
        feature: lines.feature.subarray(from, to),
      },
    });
  }
  const { polygonStart, ringStart } = polygons;
  const positionOf = (polygon: number): number => ringStart[polygonStart[polygon]!]!;
  for (const [from, to] of runs(polygons.feature.length, most / OF_POLYGON, positionOf)) {
    const [first, end] = [positionOf(from), positionOf(to)];
    yield run(OF_POLYGON * (end - first), {
      polygons: {
        positions: polygons.positions.subarray(2 * first, 2 * end),
        ringStart: from0(ringStart, polygonStart[from]!, polygonStart[to]!),
        polygonStart: from0(polygonStart, from, to),
        feature: polygons.feature.subarray(from, to),
      },
    });
  }
}

/** From and to of runs of parts that have at most so many positions, or one part. @param startOf the first position of a part, and of the one after the last */
function* runs(
  count: number,
  most: number,
  startOf: (part: number) => number,
): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (to < count && startOf(to + 1) - startOf(from) <= most) to++;
    yield [from, to];
    from = to;
  }
}

/** The places where the parts of a run start, and the last ends, from the start of the run. */
const from0 = (start: Uint32Array, from: number, to: number): Uint32Array =>
  start.slice(from, to + 1).map((place) => place - start[from]!);
