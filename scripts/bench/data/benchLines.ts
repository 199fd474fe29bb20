import type { Columns } from '../../../src/io/columns';
import { GrowingArray } from '../../../src/io/growingArray';
import { SeededRandom } from '../../data/seededRandom';
import { benchAttributes } from './benchAttributes';
import { emptyColumns } from '../../../src/io/emptyColumns';
import { METRES_IN_DEGREES } from './metresInDegrees';
import type { PopulationPlaces } from './populationPlaces';

/**
 * Lines such as cycle paths and hedges, each a feature: 5 to 15 positions with a bend at each, half of them longer
 * than 250 m. The same seed gives the same lines.
 */
export function benchLines(count: number, places: PopulationPlaces, seed: string): Columns {
  const random = new SeededRandom(seed);
  const positions = new GrowingArray(new Float64Array(0));
  const start = new Uint32Array(count + 1);
  const place: [number, number] = [0, 0];
  for (let i = 0; i < count; i++) {
    places.next(random, place);
    let [x, y] = place;
    const steps = random.whole(4, 14);
    const step = random.around(250, 0.7) / steps;
    let heading = random.between(0, 2 * Math.PI);
    positions.push2(x, y);
    for (let j = 0; j < steps; j++) {
      const length = step * random.between(0.4, 1.6);
      x += Math.cos(heading) * length * METRES_IN_DEGREES[0];
      y += Math.sin(heading) * length * METRES_IN_DEGREES[1];
      heading += random.between(-0.35, 0.35);
      positions.push2(x, y);
    }
    start[i + 1] = positions.length / 2;
  }
  return {
    ...emptyColumns(),
    count,
    lines: {
      positions: positions.toArray(),
      start,
      feature: Uint32Array.from({ length: count }, (_, i) => i),
    },
    attributes: benchAttributes(count, random),
  };
}
