import type { Feature, Geometry, Position } from 'geojson';
import { METRES_IN_DEGREES } from '../../scripts/bench/data/benchLayers';
import { SeededRandom } from '../../scripts/data/seededRandom';
import { COVERED } from './seededGround';

/** Some features lie outside the ground, wholly or in part: this much of its width around it. */
const AROUND = 0.03;

function place(random: SeededRandom): Position {
  const [west, south, east, north] = COVERED;
  return [random.between(west - AROUND, east + AROUND), random.between(south - AROUND, north + AROUND)];
}

function moved([x, y]: Position, heading: number, metres: number): Position {
  return [
    x! + Math.cos(heading) * metres * METRES_IN_DEGREES[0],
    y! + Math.sin(heading) * metres * METRES_IN_DEGREES[1],
  ];
}

/** A path of 1 to 40 bends, from a few metres to across several areas. */
function path(random: SeededRandom): Position[] {
  const positions = [place(random)];
  let heading = random.between(0, 2 * Math.PI);
  for (let steps = random.whole(1, 40); steps > 0; steps--) {
    positions.push(moved(positions.at(-1)!, heading, random.around(60, 0.8)));
    heading += random.between(-0.6, 0.6);
  }
  return positions;
}

/** A ring around a place, counter-clockwise, with a corner at least every 200 m. */
function ring(random: SeededRandom, centre: Position, radius: number): Position[] {
  const corners = Math.max(5, Math.ceil((2 * Math.PI * radius) / 200));
  const turn = random.between(0, 2 * Math.PI);
  const positions = Array.from({ length: corners }, (_, i) =>
    moved(centre, turn + (2 * Math.PI * i) / corners, radius * random.between(0.7, 1)),
  );
  return [...positions, positions[0]!];
}

/** A surface from a garden to one over several areas, every third with a hole. */
function surface(random: SeededRandom): Position[][] {
  const centre = place(random);
  const radius = random.around(60, 1.5);
  const outer = ring(random, centre, radius);
  return random.chance(1 / 3) ? [outer, ring(random, centre, 0.5 * radius).toReversed()] : [outer];
}

function features(count: number, seed: string, geometry: (random: SeededRandom) => Geometry): Feature[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => ({
    type: 'Feature',
    properties: {},
    geometry: geometry(random),
  }));
}

const several = <T>(random: SeededRandom, make: (random: SeededRandom) => T): T[] =>
  Array.from({ length: random.whole(2, 4) }, () => make(random));

export const seededPoints = features(10_000, 'points', (random) => ({
  type: 'Point',
  coordinates: place(random),
}));

/** Every fifth consists of several paths, far apart. */
export const seededLines = features(2000, 'lines', (random) =>
  random.chance(0.2)
    ? { type: 'MultiLineString', coordinates: several(random, path) }
    : { type: 'LineString', coordinates: path(random) },
);

/** Every fifth consists of surfaces that lie apart: on either side of the ground's middle. */
export const seededPolygons = features(400, 'polygons', (random) => {
  if (!random.chance(0.2)) return { type: 'Polygon', coordinates: surface(random) };
  const [west, , east] = COVERED;
  const one = ring(random, [west + 0.1, place(random)[1]!], random.between(50, 2000));
  const other = ring(random, [east - 0.1, place(random)[1]!], random.between(50, 2000));
  return { type: 'MultiPolygon', coordinates: [[one], [other]] };
});

const STATUSES = [null, 'realised', 'planned', 'in_progress', 'idea'] as const;

/** The same paths with what the counting rule of cycle paths asks for; every kind of answer occurs, empty too. */
export const seededCyclePaths = seededLines.map((line, i): Feature => {
  const random = new SeededRandom(`path ${i}`);
  const status = random.pick(STATUSES);
  const isPlan = status !== null && status !== 'realised';
  const year = random.chance(0.1) ? null : isPlan ? random.whole(2027, 2030) : random.whole(2018, 2026);
  const properties = { year, status, both_sides: random.chance(0.3), upkeep: random.chance(0.1) };
  return { ...line, properties };
});
