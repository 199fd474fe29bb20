import type { Position } from 'geojson';
import type { SeededRandom } from '../seededRandom';

/** A closed, counter-clockwise ring of four or five corners around a place with exactly the given area. In a plane. */
export function plot([x, y]: Position, area: number, random: SeededRandom): Position[] {
  const count = random.whole(4, 5);
  const turn = random.between(0, 2 * Math.PI);
  const corners = Array.from({ length: count }, (_, corner) => {
    const angle = turn + ((corner + random.between(-0.25, 0.25)) * 2 * Math.PI) / count;
    const radius = random.between(0.75, 1.25);
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  const doubleArea = corners.reduce((sum, [x1, y1], corner) => {
    const [x2, y2] = corners[(corner + 1) % count]!;
    return sum + (x1 * y2 - x2 * y1);
  }, 0);
  const scale = Math.sqrt((2 * area) / doubleArea);
  const ring = corners.map(([dx, dy]) => [x! + dx * scale, y! + dy * scale]);
  return [...ring, ring[0]!];
}
