import { expect, test } from 'vitest';
import type { CrsCode } from '../../../src/geo/crsCode';
import { detectCrs } from '../../../src/geo/guessCrs';

/** Around Brussels and Ghent, in every CRS (control points of PROJ). */
const BOXES: readonly [CrsCode, number, number, number, number][] = [
  ['EPSG:4326', 3.725, 50.8428, 4.3839, 51.0543],
  ['EPSG:31370', 104_863.79, 170_265.84, 151_066.89, 193_989.1],
  ['EPSG:3812', 604_860.98, 670_266.38, 651_066.53, 693_983.94],
  ['EPSG:3857', 414_665, 6_594_200, 488_013, 6_631_600],
];

test.each(BOXES)('recognises %s', (crs, minX, minY, maxX, maxY) => {
  expect(detectCrs({ minX, minY, maxX, maxY })).toEqual({ crs, swappedAxes: false });
});

test.each(BOXES.filter(([crs]) => crs === 'EPSG:4326' || crs === 'EPSG:3857'))(
  'recognises %s with swapped axes',
  (crs, minX, minY, maxX, maxY) => {
    expect(detectCrs({ minX: minY, minY: minX, maxX: maxY, maxY: maxX })).toEqual({ crs, swappedAxes: true });
  },
);

test('recognises Lambert 72 with swapped axes where the easting is too large for a northing', () => {
  const limburg = { minX: 160_000, minY: 200_000, maxX: 210_000, maxY: 258_000 };
  expect(detectCrs(limburg)).toEqual({ crs: 'EPSG:31370', swappedAxes: true });
});

test('answers null outside Belgium and for bounds over two ranges', () => {
  expect(detectCrs({ minX: 8.3, minY: 48.9, maxX: 8.5, maxY: 49.1 })).toBeNull();
  expect(detectCrs({ minX: 0, minY: 0, maxX: 151_066, maxY: 170_265 })).toBeNull();
  expect(detectCrs({ minX: NaN, minY: NaN, maxX: NaN, maxY: NaN })).toBeNull();
});
