import type { LineString, Position } from 'geojson';
import { expect, test } from 'vitest';
import { itemAt } from '../../../src/domain/itemAt';
import { STAMP_SIDE } from '../../../src/domain/plan/measureKind';
import { movedTo, positionAt, squareAround } from '../../../src/geo/placing';
import { lambertPathLength, lambertSurface } from '../../../src/geo/planarMeasures';

const LEUVEN: Position = [4.7005, 50.8798];

test('the stamp of a natuurgroenperk is a closed square of 10,24 m² around the click', () => {
  const { coordinates } = squareAround(LEUVEN, STAMP_SIDE);
  const ring = itemAt(coordinates, 0);
  expect(ring).toHaveLength(5);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(lambertSurface({ type: 'MultiPolygon', coordinates: [coordinates] })).toBeCloseTo(10.24, 6);
  for (let side = 0; side < 4; side++) {
    expect(lambertPathLength(ring.slice(side, side + 2))).toBeCloseTo(3.2, 6);
  }
  const middle = [0, 1].map((axis) => (itemAt(itemAt(ring, 0), axis) + itemAt(itemAt(ring, 2), axis)) / 2);
  expect(lambertPathLength([LEUVEN, middle])).toBeLessThan(0.001);
});

test('a path that is moved to another town keeps its length in Lambert 72, with its middle where the click was', () => {
  const path: LineString = {
    type: 'LineString',
    coordinates: [
      [3.2, 51.2],
      [3.21, 51.203],
      [3.22, 51.2],
    ],
  };
  const moved = movedTo(path, LEUVEN);
  expect(lambertPathLength(moved.coordinates)).toBeCloseTo(lambertPathLength(path.coordinates), 5);
  const xs = moved.coordinates.map(([x]) => x!);
  expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(4.7005, 4);
});

test('a step of 25 m to the east is 25 m long and goes nowhere north', () => {
  const there = positionAt(LEUVEN, 25, 90);
  expect(lambertPathLength([LEUVEN, there])).toBeCloseTo(25, 3);
  expect(there[0]).toBeGreaterThan(itemAt(LEUVEN, 0));
  expect(lambertPathLength([positionAt(there, 25, 270), LEUVEN])).toBeLessThan(0.001);
});
