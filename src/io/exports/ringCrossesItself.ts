import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';

/**
 * Whether two sides of a closed ring cross each other in the plane of its coordinates. Sides that only touch do not
 * cross. Exact (robust predicates), and fast for rings of any length, where Turf's `kinks` compares every pair of
 * sides and takes a touch for a crossing.
 */
export function ringCrossesItself(ring: readonly Position[]): boolean {
  const sides = ring.length - 1;
  if (sides < 4) return false;
  const index = new Flatbush(sides);
  for (let side = 0; side < sides; side++) {
    const [[ax, ay], [bx, by]] = sideOf(ring, side);
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  for (let side = 0; side < sides; side++) {
    const [a, b] = sideOf(ring, side);
    const [[ax, ay], [bx, by]] = [a, b];
    const crosses = (other: number): boolean => other > side && doCross(a, b, ...sideOf(ring, other));
    const near = index.search(
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
      crosses,
    );
    if (near.length > 0) return true;
  }
  return false;
}

type Point = readonly [number, number];

function sideOf(ring: readonly Position[], side: number): [Point, Point] {
  return [ring[side] as unknown as Point, ring[side + 1] as unknown as Point];
}

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return areApart(a, b, c, d) && areApart(c, d, a, b);
}

/** Whether `c` and `d` lie on either side of the line through `a` and `b`. */
function areApart(a: Point, b: Point, c: Point, d: Point): boolean {
  const atC = orient2d(a[0], a[1], b[0], b[1], c[0], c[1]);
  const atD = orient2d(a[0], a[1], b[0], b[1], d[0], d[1]);
  return (atC > 0 && atD < 0) || (atC < 0 && atD > 0);
}
