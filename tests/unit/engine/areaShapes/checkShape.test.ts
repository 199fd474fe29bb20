import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { checkShape } from '../../../../src/engine/areaShapes/checkShape';
import { box } from '../../../helpers/squareAreas';

const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const problemOf = (result: ReturnType<typeof checkShape>) => (result.ok ? null : result.problem.code);

test('an open ring is closed, a repeated position goes, and the ring is wound counterclockwise', () => {
  const clockwise: Position[] = [
    [4, 51],
    [4, 51.1],
    [4, 51.1],
    [4.1, 51.1],
    [4.1, 51],
  ];
  expect(checkShape(polygon(clockwise))).toEqual({
    ok: true,
    value: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [4, 51],
            [4.1, 51],
            [4.1, 51.1],
            [4, 51.1],
            [4, 51],
          ],
        ],
      ],
    },
  });
});

test('an outline that crosses itself is refused', () => {
  const bowTie: Position[] = [
    [4, 51],
    [4.1, 51.1],
    [4.1, 51],
    [4, 51.1],
    [4, 51],
  ];
  expect(problemOf(checkShape(polygon(bowTie)))).toBe('shape.crossesItself');
});

test('what lies outside Belgium, or has no surface, is refused', () => {
  expect(problemOf(checkShape(polygon(box(6.3, 51, 0.2))))).toBe('shape.outsideBelgium');
  expect(
    problemOf(
      checkShape(
        polygon([
          [4, 51],
          [4.1, 51],
        ]),
      ),
    ),
  ).toBe('shape.empty');
  expect(problemOf(checkShape({ type: 'Point', coordinates: [4, 51] }))).toBe('shape.empty');
});

test('parts that overlap become one, and a hole that reaches outside no longer does', () => {
  const overlapping = checkShape({
    type: 'MultiPolygon',
    coordinates: [[box(4, 51, 0.2)], [box(4.1, 51, 0.2)]],
  });
  expect(overlapping.ok && overlapping.value.coordinates).toHaveLength(1);
  const notched = checkShape(polygon(box(4, 51, 0.2), box(4.1, 51.05, 0.2, 0.1)));
  expect(notched.ok && notched.value.coordinates[0]).toHaveLength(1);
});
