import type { MultiPolygon } from 'geojson';
import { newMeasure } from '../../src/domain/plan/plannedMeasure';
import type { MeasureGeometry, PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import type { Columns } from '../../src/features/columns';
import { emptyColumns } from '../../src/features/emptyColumns';
import { SeededRandom } from '../data/seededRandom';
import { METRES_IN_DEGREES } from './data/benchLayers';

/** A path of about 70 km over towns around Mechelen with a bend at every corner, as a cycle route has: interleaved. */
export function longLine(corners: number, kilometres: number): Float64Array {
  const random = new SeededRandom('long line');
  const step = (kilometres * 1000) / corners;
  const line = new Float64Array(2 * corners);
  let [x, y] = [4.1, 51.05];
  for (let corner = 0; corner < corners; corner++) {
    line.set([x, y], 2 * corner);
    const heading = random.between(-0.9, 0.9);
    x += Math.cos(heading) * step * METRES_IN_DEGREES[0];
    y += Math.sin(heading) * step * METRES_IN_DEGREES[1];
  }
  return line;
}

/** A closed ring with a ragged edge around a place: interleaved. @param radius metres */
export function raggedRing(
  corners: number,
  [x, y]: readonly number[],
  radius: number,
  seed: string,
): Float64Array {
  const random = new SeededRandom(seed);
  const ring = new Float64Array(2 * corners + 2);
  for (let corner = 0; corner < corners; corner++) {
    const angle = (2 * Math.PI * corner) / corners;
    const reach = radius * random.between(0.9, 1);
    ring[2 * corner] = x! + Math.cos(angle) * reach * METRES_IN_DEGREES[0];
    ring[2 * corner + 1] = y! + Math.sin(angle) * reach * METRES_IN_DEGREES[1];
  }
  ring.copyWithin(2 * corners, 0, 2);
  return ring;
}

/** Positions that are interleaved, as GeoJSON has them. */
export function positionsOf(interleaved: Float64Array): [number, number][] {
  return Array.from({ length: interleaved.length / 2 }, (_, at) => [
    interleaved[2 * at]!,
    interleaved[2 * at + 1]!,
  ]);
}

/** Ten own areas, drawn around towns, of which some overlap. */
export function drawnAreas(): { code: string; name: string; geometry: MultiPolygon }[] {
  return Array.from({ length: 10 }, (_, number) => {
    const ring = raggedRing(
      300,
      [4.15 + 0.09 * number, 51.05 + 0.02 * (number % 3)],
      6000,
      `drawn ${number}`,
    );
    const code = `own-${number}`;
    return { code, name: code, geometry: { type: 'MultiPolygon', coordinates: [[positionsOf(ring)]] } };
  });
}

/** The columns of one line or one polygon, as the page makes them from a gesture. */
export function gestureColumns(kind: 'line' | 'polygon', positions: Float64Array): Columns {
  const feature = Uint32Array.of(0);
  const ends = Uint32Array.of(0, positions.length / 2);
  const columns = { ...emptyColumns(), count: 1 };
  return kind === 'line'
    ? { ...columns, lines: { positions, start: ends, feature } }
    : { ...columns, polygons: { positions, ringStart: ends, polygonStart: Uint32Array.of(0, 1), feature } };
}

const KINDS = [
  ['tree', 'bomen'],
  ['hedge', 'hagen'],
  ['cyclePath', 'fiets'],
  ['unsealing', 'ontharding'],
  ['charging', 'laden'],
] as const;
const STATUSES = ['idea', 'planned', 'in_progress', 'realised'] as const;

/** Measures of five kinds as a province may plan them. @param place gives the next place, in degrees */
export function plannedMeasures(count: number, place: () => readonly [number, number]): PlannedMeasure[] {
  const random = new SeededRandom('planned measures');
  return Array.from({ length: count }, (_, number) => {
    const [kind, target] = KINDS[number % KINDS.length]!;
    return newMeasure(kind, {
      ...{ id: `measure-${number}`, scenario: 'scenario-1', target, status: random.pick(STATUSES) },
      ...{ year: random.whole(2025, 2032) },
      place: { kind: 'geometry', geometry: geometryOf(kind, place(), random, number) },
    });
  });
}

function geometryOf(
  kind: (typeof KINDS)[number][0],
  [x, y]: readonly [number, number],
  random: SeededRandom,
  number: number,
): MeasureGeometry {
  if (kind === 'charging') return { type: 'Point', coordinates: [x, y] };
  if (kind === 'unsealing') {
    const ring = raggedRing(12, [x, y], random.between(5, 60), `unsealing ${number}`);
    return { type: 'Polygon', coordinates: [positionsOf(ring)] };
  }
  const corners = random.whole(2, 12);
  let at = [x, y];
  const line = Array.from({ length: corners }, () => {
    at = [
      at[0]! + random.between(-60, 60) * METRES_IN_DEGREES[0],
      at[1]! + random.between(-60, 60) * METRES_IN_DEGREES[1],
    ];
    return at;
  });
  return { type: 'LineString', coordinates: line };
}
