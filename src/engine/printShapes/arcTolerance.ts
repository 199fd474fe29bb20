import type { Position } from 'geojson';
import { printTolerance } from './printTolerance';

/**
 * How far a simplified border may lie from the true one, in metres. A border that closes on itself is the whole outline
 * of an area: one far smaller than the others of its level, such as a circle beside a valley, keeps its own shape.
 * @param ofLevel what holds for the level
 */
export function arcTolerance(arc: readonly Position[], ofLevel: number): number {
  const [first, last] = [arc[0]!, arc.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return ofLevel;
  const box = Float64Array.of(Infinity, Infinity, -Infinity, -Infinity);
  for (const [x, y] of arc as [number, number][]) {
    box.set([Math.min(box[0]!, x), Math.min(box[1]!, y), Math.max(box[2]!, x), Math.max(box[3]!, y)]);
  }
  return Math.min(ofLevel, printTolerance(box));
}
