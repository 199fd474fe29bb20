import type { Columns } from '../../../src/io/columns';
import { SeededRandom } from '../../data/seededRandom';
import { benchAttributes } from './benchAttributes';
import { emptyColumns } from '../../../src/io/emptyColumns';
import type { PopulationPlaces } from './populationPlaces';

/** Points such as trees, each a feature. The same seed gives the same points. */
export function benchPoints(count: number, places: PopulationPlaces, seed: string): Columns {
  const random = new SeededRandom(seed);
  const positions = new Float64Array(2 * count);
  const place: [number, number] = [0, 0];
  for (let i = 0; i < count; i++) {
    places.next(random, place);
    positions.set(place, 2 * i);
  }
  return {
    ...emptyColumns(),
    count,
    points: { positions, feature: Uint32Array.from({ length: count }, (_, i) => i) },
    attributes: benchAttributes(count, random),
  };
}
