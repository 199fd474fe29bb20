import { orient2d } from 'robust-predicates';
import type { PolygonColumns } from '../../features/columns';

/**
 * Whether two edges of a polygon, of one ring or of two, have a position in common that is not just the common end of
 * neighbours. Exact. Swept from west to east: an edge can only meet those that begin before it ends.
 */
export function polygonMeetsItself(polygons: PolygonColumns, polygon: number): boolean {
  const { positions } = polygons;
  const { edges, next } = edgesOf(polygons, polygon);
  edges.sort((a, b) => westOf(positions, a) - westOf(positions, b));
  // Of an outline with long edges many lie above each other: what is asked of every two of them is asked of bare numbers.
  const count = edges.length;
  const [west, east] = [new Float64Array(count), new Float64Array(count)];
  const [south, north] = [new Float64Array(count), new Float64Array(count)];
  edges.forEach((p, i) => {
    west[i] = westOf(positions, p);
    east[i] = Math.max(positions[p]!, positions[p + 2]!);
    south[i] = Math.min(positions[p + 1]!, positions[p + 3]!);
    north[i] = Math.max(positions[p + 1]!, positions[p + 3]!);
  });
  for (let i = 0; i < count; i++) {
    const a = edges[i]!;
    const [until, low, high] = [east[i]!, south[i]!, north[i]!];
    for (let k = i + 1; k < count && west[k]! <= until; k++) {
      if (south[k]! > high || north[k]! < low) continue;
      const b = edges[k]!;
      // Seldom true, and quicker told than that two edges are neighbours.
      if (doCross(positions, a, b) && next.get(a) !== b && next.get(b) !== a) return true;
    }
  }
  return false;
}

const westOf = (positions: Float64Array, p: number): number => Math.min(positions[p]!, positions[p + 2]!);

/** The edges of a polygon that have a length, and the one after each in its ring. */
function edgesOf({ positions, ringStart, polygonStart }: PolygonColumns, polygon: number) {
  const edges: number[] = [];
  const next = new Map<number, number>();
  for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
    const first = edges.length;
    for (let p = 2 * ringStart[ring]!; p < 2 * ringStart[ring + 1]! - 2; p += 2) {
      if (positions[p] !== positions[p + 2] || positions[p + 1] !== positions[p + 3]) edges.push(p);
    }
    for (let i = first; i < edges.length; i++) {
      next.set(edges[i]!, edges[i + 1 < edges.length ? i + 1 : first]!);
    }
  }
  return { edges, next };
}

/** Whether two edges whose boxes overlap have a position in common. */
function doCross(positions: Float64Array, a: number, b: number): boolean {
  return !isBeside(positions, a, b) && !isBeside(positions, b, a);
}

/** Whether both ends of an edge lie on the same side of the line through another. */
function isBeside(positions: Float64Array, line: number, edge: number): boolean {
  const ax = positions[line]!;
  const ay = positions[line + 1]!;
  const bx = positions[line + 2]!;
  const by = positions[line + 3]!;
  const from = orient2d(ax, ay, bx, by, positions[edge]!, positions[edge + 1]!);
  const to = orient2d(ax, ay, bx, by, positions[edge + 2]!, positions[edge + 3]!);
  return (from > 0 && to > 0) || (from < 0 && to < 0);
}
