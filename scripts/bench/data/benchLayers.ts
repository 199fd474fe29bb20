import type { AttributeColumn, Columns } from '../../../src/features/columns';
import { SeededRandom } from '../../data/seededRandom';
import { emptyColumns } from '../../../src/features/emptyColumns';
import type { PopulationPlaces } from './populationPlaces';
import { GrowingArray } from '../../../src/features/growingArray';

const STATUSES = ['realised', 'realised', 'realised', 'planned', 'in_progress', 'idea'] as const;

/** `year` (2015 to 2026, one in twenty not known) and `status` of every feature: what counting rules ask for. */
function benchAttributes(count: number, random: SeededRandom): AttributeColumn[] {
  const years = new Float64Array(count);
  const yearIsNull = new Uint8Array(count);
  const statuses = new Array<string>(count);
  for (let feature = 0; feature < count; feature++) {
    if (random.chance(0.05)) yearIsNull[feature] = 1;
    else years[feature] = random.whole(2015, 2026);
    statuses[feature] = random.pick(STATUSES);
  }
  return [
    { name: 'year', type: 'number', values: years, isNull: yearIsNull },
    { name: 'status', type: 'text', values: statuses, isNull: new Uint8Array(count) },
  ];
}

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

/** A metre in degrees of longitude and of latitude, at 51 degrees north: near enough to give shapes their sizes. */
export const METRES_IN_DEGREES = [1 / 70_200, 1 / 111_250] as const;

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
