import { orient2d } from 'robust-predicates';

/**
 * The one rule for every tie between measures and areas: all measures are thought to be moved by (e, e²), with e
 * positive and smaller than any number. Then no measure's position lies on a border, no border's vertex on a measure,
 * and all questions get answers that fit together. In words: what lies exactly on a border belongs to the area
 * east of it, or north of it where the border runs due east-west. It follows from the geometry alone, not from the
 * order of the areas.
 */

/** Whether a measure's position p lies left of the directed area edge from a to b. Exact; a and b must differ. */
export function isLeftOfEdge(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
): boolean {
  // orient2d is negative when p is to the left, with y upwards.
  const side = orient2d(ax, ay, bx, by, px, py);
  if (side !== 0) return side < 0;
  return ay === by ? ax < bx : ay > by;
}

/** Whether an area's vertex a lies left of the measure's directed segment from p to q. Exact; p and q must differ. */
export function isVertexLeftOf(
  px: number,
  py: number,
  qx: number,
  qy: number,
  ax: number,
  ay: number,
): boolean {
  const side = orient2d(px, py, qx, qy, ax, ay);
  if (side !== 0) return side < 0;
  return py === qy ? px > qx : py < qy;
}
