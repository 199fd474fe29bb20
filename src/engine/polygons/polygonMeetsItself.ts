import { orient2d } from 'robust-predicates';
import type { PolygonColumns } from '../../features/columns';

/**
 * Whether two edges of a polygon, of one ring or of two, have a position in common that is not just the common end of
 * neighbours. Exact. Swept from west to east: an edge can only meet those that begin before it ends.
 */
export function polygonMeetsItself(polygons: PolygonColumns, polygon: number): boolean {
  const { positions } = polygons;
  const { edges, next } = edgesOf(polygons, polygon);
  const west = (p: number): number => Math.min(positions[p]!, positions[p + 2]!);
  edges.sort((a, b) => west(a) - west(b));
  for (let i = 0; i < edges.length; i++) {
    const a = edges[i]!;
    const east = Math.max(positions[a]!, positions[a + 2]!);
    for (let k = i + 1; k < edges.length && west(edges[k]!) <= east; k++) {
      const b = edges[k]!;
      if (next.get(a) !== b && next.get(b) !== a && doMeet(positions, a, b)) return true;
    }
  }
  return false;
}

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

function doMeet(positions: Float64Array, a: number, b: number): boolean {
  const [ax, ay, bx, by] = [positions[a]!, positions[a + 1]!, positions[a + 2]!, positions[a + 3]!];
  const [cx, cy, dx, dy] = [positions[b]!, positions[b + 1]!, positions[b + 2]!, positions[b + 3]!];
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  const onOneSide = (c: number, d: number): boolean => (c > 0 && d > 0) || (c < 0 && d < 0);
  return (
    !onOneSide(orient2d(ax, ay, bx, by, cx, cy), orient2d(ax, ay, bx, by, dx, dy)) &&
    !onOneSide(orient2d(cx, cy, dx, dy, ax, ay), orient2d(cx, cy, dx, dy, bx, by))
  );
}
