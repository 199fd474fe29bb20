import { expect, test } from 'vitest';
import { benchLines, benchPoints, benchPolygons } from '../../../../scripts/bench/data/benchLayers';
import { everyNth } from '../../../../scripts/bench/data/sampledPolygons';
import { PopulationPlaces } from '../../../../scripts/bench/data/populationPlaces';
import { geodesicLength, geodesicRingArea } from '../../../../src/geo/geodesicMeasures';

/** A cell with many people and one with few, 40 km to the east. */
const CELLS = [
  { east: 3900, north: 3100, municipality: '1', share: 1, regionShare: 1, inhabitants: 9850 },
  { east: 3940, north: 3100, municipality: '2', share: 1, regionShare: 1, inhabitants: 850 },
];
const PLACES = new PopulationPlaces(CELLS);

test('the same seed gives the same features, another seed others', () => {
  for (const generate of [benchPoints, benchLines, benchPolygons]) {
    expect(generate(50, PLACES, 'a')).toEqual(generate(50, PLACES, 'a'));
    expect(generate(50, PLACES, 'a')).not.toEqual(generate(50, PLACES, 'b'));
  }
});

test('places follow the inhabitants', () => {
  const { positions } = benchPoints(5000, PLACES, 'places').points;
  const longitudes = positions.filter((_, i) => i % 2 === 0);
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const inWest = longitudes.filter((x) => x < middle).length;
  // 10,000 to 1,000 with the weight of open country.
  expect(inWest / 5000).toBeGreaterThan(0.89);
  expect(inWest / 5000).toBeLessThan(0.93);
});

test('lines have the lengths of paths and hedges', () => {
  const { lines } = benchLines(1000, PLACES, 'lines');
  const lengths = Array.from(lines.feature, (_, i) =>
    geodesicLength(lines.positions, lines.start[i]!, lines.start[i + 1]!),
  ).sort((a, b) => a - b);
  expect(lengths[500]).toBeGreaterThan(200);
  expect(lengths[500]).toBeLessThan(300);
  expect(lines.positions.length / 2 / 1000).toBeCloseTo(10, 0);
});

test('polygons are closed, of 5 to 12 corners, and as large as parcels', () => {
  const { polygons } = benchPolygons(1000, PLACES, 'polygons');
  const { positions, ringStart } = polygons;
  const areas = Array.from(polygons.feature, (_, i) => {
    const [first, end] = [ringStart[i]!, ringStart[i + 1]!];
    expect(end - first).toBeGreaterThanOrEqual(6);
    expect(end - first).toBeLessThanOrEqual(13);
    expect([positions[2 * end - 2], positions[2 * end - 1]]).toEqual([
      positions[2 * first],
      positions[2 * first + 1],
    ]);
    return geodesicRingArea(positions, first, end);
  }).sort((a, b) => a - b);
  expect(areas[500]).toBeGreaterThan(250);
  expect(areas[500]).toBeLessThan(700);
});

test('every n-th feature is taken with its own geometry', () => {
  const lines = benchLines(10, PLACES, 'lines');
  const sample = everyNth(lines, 3);
  expect(sample.count).toBe(4);
  const [first, end] = [lines.lines.start[3]!, lines.lines.start[4]!];
  const { positions, start } = sample.lines;
  expect(positions.slice(2 * start[1]!, 2 * start[2]!)).toEqual(
    lines.lines.positions.slice(2 * first, 2 * end),
  );
  const points = benchPoints(10, PLACES, 'points');
  expect(everyNth(points, 4).points.positions).toEqual(
    Float64Array.from([0, 1, 8, 9, 16, 17], (i) => points.points.positions[i]!),
  );
});
