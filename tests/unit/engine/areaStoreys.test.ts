import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { areaStoreys } from '../../../src/engine/areaStoreys';

const square = (x: number, y: number, side: number): { parts: Polygon[]; surface: number } => {
  const ring = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return { parts: [{ type: 'Polygon', coordinates: [ring] }], surface: side * side };
};

test('what lies on a larger area lies a storey above it, and what lies beside it on the ground', () => {
  expect(areaStoreys([square(2, 2, 1), square(0, 0, 10), square(1, 1, 4), square(10, 0, 3)])).toEqual([
    ...[2, 0, 1, 0],
  ]);
});

test('an area that lies partly on a larger one lies above it', () => {
  expect(areaStoreys([square(0, 0, 10), square(8, 8, 5)])).toEqual([0, 1]);
});

test('neighbours that share a border lie on the ground', () => {
  expect(areaStoreys([square(0, 0, 10), square(10, 0, 10), square(0, 10, 5)])).toEqual([0, 0, 0]);
});
