import type { Columns } from '../../../src/io/columns';
import { GrowingArray } from '../../../src/io/growingArray';
import { SeededRandom } from '../../data/seededRandom';
import { benchAttributes } from './benchAttributes';
import { emptyColumns } from '../../../src/io/emptyColumns';
import { METRES_IN_DEGREES } from './metresInDegrees';
import type { PopulationPlaces } from './populationPlaces';

/**
 * Polygons such as unsealed parcels, each a feature: 5 to 12 corners around a centre, half of them with a radius over
 * 15 m, counter-clockwise. The same seed gives the same polygons.
 */
export function benchPolygons(count: number, places: PopulationPlaces, seed: string): Columns {
  const random = new SeededRandom(seed);
  const positions = new GrowingArray(new Float64Array(0));
  const ringStart = new Uint32Array(count + 1);
  const place: [number, number] = [0, 0];
  for (let i = 0; i < count; i++) {
    places.next(random, place);
    const [x, y] = place;
    const corners = random.whole(5, 12);
    const radius = random.around(15, 0.8);
    const turn = random.between(0, 2 * Math.PI);
    const first = positions.length;
    for (let corner = 0; corner < corners; corner++) {
      const angle = turn + (2 * Math.PI * corner) / corners;
      const reach = radius * random.between(0.6, 1);
      positions.push2(
        x + Math.cos(angle) * reach * METRES_IN_DEGREES[0],
        y + Math.sin(angle) * reach * METRES_IN_DEGREES[1],
      );
    }
    positions.push2(positions.at(first), positions.at(first + 1));
    ringStart[i + 1] = positions.length / 2;
  }
  return {
    ...emptyColumns(),
    count,
    polygons: {
      positions: positions.toArray(),
      ringStart,
      polygonStart: Uint32Array.from({ length: count + 1 }, (_, i) => i),
      feature: Uint32Array.from({ length: count }, (_, i) => i),
    },
    attributes: benchAttributes(count, random),
  };
}
