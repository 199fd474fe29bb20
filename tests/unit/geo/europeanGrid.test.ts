import { expect, test } from 'vitest';
import { fromEuropeanGrid, transformPositions } from '../../../src/geo/transform';

test('the origin of the European grid is 52° north, 10° east', () => {
  const [lon, lat] = fromEuropeanGrid(4_321_000, 3_210_000);
  expect(lon).toBeCloseTo(10, 9);
  expect(lat).toBeCloseTo(52, 9);
});

test('a place in Flanders lies within a millimetre of where PROJ puts it', () => {
  const [lon, lat] = fromEuropeanGrid(3_900_000, 3_130_000);
  // Computed with gdaltransform from EPSG:3035 to EPSG:4326.
  expect(lon).toBeCloseTo(3.97869990784907, 8);
  expect(Math.abs(lat - 51.1249995779993)).toBeLessThan(0.001 / 111_320);
});

test.each([
  ['west', 3_800_000, 3_100_000],
  ['east', 4_050_000, 3_070_000],
  ['north', 3_950_000, 3_170_000],
])('in the %s the edge of a cell is straight in degrees to 3 cm', (_, east, north) => {
  const inPlane = (...[lon, lat]: [number, number]): [number, number] => {
    const position = Float64Array.of(lon, lat);
    transformPositions(position, 'EPSG:4326', 'EPSG:31370');
    return [position[0]!, position[1]!];
  };
  const bend = (dx: number, dy: number): number => {
    const from = fromEuropeanGrid(east, north);
    const to = fromEuropeanGrid(east + dx, north + dy);
    const straight = inPlane((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    const edge = inPlane(...fromEuropeanGrid(east + dx / 2, north + dy / 2));
    return Math.hypot(straight[0] - edge[0], straight[1] - edge[1]);
  };
  expect(bend(1000, 0)).toBeLessThan(0.03);
  expect(bend(0, 1000)).toBeLessThan(0.03);
});
