import type { Position } from 'geojson';
import type { SeededRandom } from '../seededRandom';

/** A line of the given length that winds a little, as a road or a hedge does. In km in a plane. */
export function windingLine(start: Position, length: number, random: SeededRandom): Position[] {
  const pieces = random.whole(2, 4);
  const weights = Array.from({ length: pieces }, () => random.between(0.5, 1.5));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const line = [start];
  let heading = random.between(0, 2 * Math.PI);
  for (const weight of weights) {
    const [x, y] = line.at(-1)!;
    const step = (length * weight) / all;
    line.push([x! + step * Math.cos(heading), y! + step * Math.sin(heading)]);
    heading += random.between(-0.6, 0.6);
  }
  return line;
}
