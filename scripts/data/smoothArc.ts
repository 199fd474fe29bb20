import type { Position } from 'geojson';

/** Rounds of corner cutting. */
const ROUNDS = 2;

/**
 * Round the steps of a border along grid cells: go to the midpoints of its edges, then cut the corners twice
 * (Chaikin). An open arc keeps its two ends, where other arcs meet it; a ring has no end and is smoothed all around.
 * The result stays within the half cells along the arc, so smoothed arcs cross no more than the steps did.
 * @param arc positions, a ring with its first position repeated at the end
 */
export function smoothArc(arc: readonly Position[], isRing: boolean): Position[] {
  let line = midpoints(arc, isRing);
  for (let round = 0; round < ROUNDS; round++) line = cutCorners(line, isRing);
  return line;
}

function midpoints(line: readonly Position[], isRing: boolean): Position[] {
  return between(line, isRing, (from, to) => [along(from, to, 0.5)]);
}

function cutCorners(line: readonly Position[], isRing: boolean): Position[] {
  return between(line, isRing, (from, to) => [along(from, to, 0.25), along(from, to, 0.75)]);
}

/** Replace the inner positions by new ones on every edge. */
function between(
  line: readonly Position[],
  isRing: boolean,
  cut: (from: Position, to: Position) => Position[],
): Position[] {
  const inner = line.slice(1).flatMap((to, edge) => cut(line[edge]!, to));
  return isRing ? [...inner, inner[0]!] : [line[0]!, ...inner, line.at(-1)!];
}

function along([x1, y1]: Position, [x2, y2]: Position, part: number): Position {
  return [x1! + (x2! - x1!) * part, y1! + (y2! - y1!) * part];
}
