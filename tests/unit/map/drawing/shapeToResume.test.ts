import { expect, test } from 'vitest';
import type { DrawnShape } from '../../../../src/domain/areas/drawnShape';
import { shapeToResume } from '../../../../src/map/drawing/mapDrawing';

const [first, second, third, pointer] = [
  [4.5, 51],
  [4.6, 51],
  [4.6, 51.1],
  [4.9, 51.4],
] as const;
const growing: DrawnShape = {
  type: 'MultiPolygon',
  coordinates: [[[[...first], [...second], [...third], [...pointer], [...first]]]],
};

test('a polygon that was left goes on with the corners that were set, without the one under the pointer', () => {
  expect(shapeToResume({ shape: growing, corners: 3, finished: false })).toEqual({
    type: 'MultiPolygon',
    coordinates: [[[first, second, third, first]]],
  });
  expect(shapeToResume({ shape: growing, corners: 2, finished: false })).toBeNull();
});

test('a line needs two corners, the centre of a circle stays, and what is finished stands as it is', () => {
  const line: DrawnShape = { type: 'LineString', coordinates: [[...first], [...second], [...pointer]] };
  expect(shapeToResume({ shape: line, corners: 2, finished: false })).toEqual({
    type: 'LineString',
    coordinates: [first, second],
  });
  expect(shapeToResume({ shape: line, corners: 1, finished: false })).toBeNull();
  const point: DrawnShape = { type: 'Point', coordinates: [...first] };
  expect(shapeToResume({ shape: point, corners: 1, finished: false })).toBe(point);
  expect(shapeToResume({ shape: growing, corners: 4, finished: true })).toBe(growing);
  expect(shapeToResume({ shape: null, corners: 0, finished: false })).toBeNull();
});
