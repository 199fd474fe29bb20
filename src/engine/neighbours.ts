import Flatbush from 'flatbush';
import { transformPositions } from '../geo/transform';
import type { PolygonColumns } from '../features/columns';
import { polygonBounds } from '../features/polygonAt';

/** Metres in Lambert 72 that two borders may lie apart and still be one: not every layer is drawn to the millimetre. */
const APART = 1;
/** Borders that run together for fewer metres meet in a corner. */
const SHORTEST = 5;
/** More than {@link APART} in degrees, in any direction. */
const REACH = 3e-5;

interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

const meets = (a: Box, b: Box): boolean =>
  a.minX <= b.maxX + REACH &&
  a.maxX >= b.minX - REACH &&
  a.minY <= b.maxY + REACH &&
  a.maxY >= b.minY - REACH;

/** The borders of a polygon in the Lambert 72 plane: ax, ay, bx, by of every edge that has a length. */
function edgesOf({ positions, ringStart, polygonStart }: PolygonColumns, polygon: number): number[] {
  const [firstRing, endRing] = [polygonStart[polygon]!, polygonStart[polygon + 1]!];
  const start = ringStart[firstRing]!;
  const metres = positions.slice(2 * start, 2 * ringStart[endRing]!);
  transformPositions(metres, 'EPSG:4326', 'EPSG:31370');
  const edges: number[] = [];
  for (let ring = firstRing; ring < endRing; ring++) {
    for (let at = ringStart[ring]! - start; at + 1 < ringStart[ring + 1]! - start; at++) {
      const [ax, ay, bx, by] = metres.subarray(2 * at, 2 * at + 4);
      if (ax !== bx || ay !== by) edges.push(ax!, ay!, bx!, by!);
    }
  }
  return edges;
}

/** For how many metres an edge `b` runs along an edge `a`. */
function alongEdge(a: readonly number[], b: readonly number[]): number {
  const [ax, ay, aEndX, aEndY] = a as [number, number, number, number];
  const length = Math.hypot(aEndX - ax, aEndY - ay);
  const [ux, uy] = [(aEndX - ax) / length, (aEndY - ay) / length];
  const place = (x: number, y: number) => ({
    along: (x - ax) * ux + (y - ay) * uy,
    aside: (y - ay) * ux - (x - ax) * uy,
  });
  const ends = [place(b[0]!, b[1]!), place(b[2]!, b[3]!)].sort((one, other) => one.along - other.along);
  const [from, to] = ends as [(typeof ends)[0], (typeof ends)[0]];
  const [low, high] = [Math.max(0, from.along), Math.min(length, to.along)];
  if (high <= low) return 0;
  const asideAt = (along: number): number =>
    from.aside + ((to.aside - from.aside) * (along - from.along)) / (to.along - from.along);
  return Math.abs(asideAt(low)) <= APART && Math.abs(asideAt(high)) <= APART ? high - low : 0;
}

/**
 * The areas of a layer that share a border with one of them: outlines that run together for some metres. Areas that only
 * meet in a corner are no neighbours, as in `ST_Relate(a, b, '****1****')`; borders may lie a metre apart.
 * @param area feature of the area
 * @param polygons degrees, EPSG:4326; the feature is the area
 * @returns features, ascending
 */
export function neighboursOf(area: number, polygons: PolygonColumns): number[] {
  const own: number[] = [];
  const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  polygons.feature.forEach((feature, polygon) => {
    if (feature !== area) return;
    const { minX, minY, maxX, maxY } = polygonBounds(polygons, polygon);
    box.minX = Math.min(box.minX, minX);
    box.minY = Math.min(box.minY, minY);
    box.maxX = Math.max(box.maxX, maxX);
    box.maxY = Math.max(box.maxY, maxY);
    for (const one of edgesOf(polygons, polygon)) own.push(one);
  });
  if (own.length === 0) return [];
  const edgeAt = (edge: number): number[] => own.slice(4 * edge, 4 * edge + 4);
  const index = new Flatbush(own.length / 4);
  for (let edge = 0; 4 * edge < own.length; edge++) {
    const [ax, ay, bx, by] = edgeAt(edge) as [number, number, number, number];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const shared = new Map<number, number>();
  polygons.feature.forEach((feature, polygon) => {
    if (feature === area || !meets(box, polygonBounds(polygons, polygon))) return;
    const edges = edgesOf(polygons, polygon);
    let metres = shared.get(feature) ?? 0;
    for (let at = 0; at < edges.length; at += 4) {
      const edge = edges.slice(at, at + 4);
      const [ax, ay, bx, by] = edge as [number, number, number, number];
      const near = index.search(
        Math.min(ax, bx) - APART,
        Math.min(ay, by) - APART,
        Math.max(ax, bx) + APART,
        Math.max(ay, by) + APART,
      );
      for (const other of near) metres += alongEdge(edgeAt(other), edge);
    }
    shared.set(feature, metres);
  });
  return [...shared]
    .flatMap(([feature, metres]) => (metres >= SHORTEST ? [feature] : []))
    .sort((a, b) => a - b);
}
