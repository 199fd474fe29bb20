import { expect, test } from 'vitest';
import { FEATURE_STANDING, NOT_DRAWN } from '../../../src/engine/measureGeometry';
import type { MeasureGeometry } from '../../../src/engine/measureGeometry';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { measureAt } from '../../../src/map/measureAt';

const { leftOut, realised, planned } = FEATURE_STANDING;
const { points, lines, polygons } = emptyColumns();

function measures(layerId: string, parts: Partial<MeasureGeometry>): MeasureGeometry {
  const standing = new Uint8Array(8).fill(realised);
  return { layerId, target: 'bomen', synthetic: false, points, lines, polygons, standing, ...parts };
}
const pointsAt = (...places: [number, number][]) => ({
  positions: Float64Array.from(places.flat()),
  feature: Uint32Array.from(places.keys()),
});
const view = (longitude: number, latitude: number, zoom = 16) => ({ longitude, latitude, zoom });
/** Degrees of so many pixels to the east at zoom 16. */
const pixels = (count: number) => (count * 360) / (512 * 2 ** 16);

test('the nearest point within reach is hit, with where it lies', () => {
  const layer = measures('a', { points: pointsAt([4, 51], [4 + pixels(20), 51]) });
  expect(measureAt([layer], view(4 + pixels(13), 51), 8)).toEqual({
    layerId: 'a',
    feature: 1,
    place: [4 + pixels(20), 51],
  });
  expect(measureAt([layer], view(4 + pixels(10), 51), 8)).toBeNull();
});

test('reach is as many pixels northwards as eastwards', () => {
  const north = pixels(7) * Math.cos((51 * Math.PI) / 180);
  const layer = measures('a', { points: pointsAt([4, 51]) });
  expect(measureAt([layer], view(4, 51 + north), 8)?.feature).toBe(0);
  expect(measureAt([layer], view(4, 51 + north * 1.3), 8)).toBeNull();
});

test('of points on one place the one that is drawn on top is hit', () => {
  const layer = measures('a', {
    points: pointsAt([4, 51], [4, 51], [4, 51]),
    standing: Uint8Array.from([leftOut, planned, realised]),
  });
  expect(measureAt([layer], view(4, 51), 8)?.feature).toBe(1);
});

test('what is not drawn cannot be pointed at', () => {
  const layer = measures('a', {
    points: pointsAt([4, 51], [4 + pixels(5), 51]),
    standing: Uint8Array.from([NOT_DRAWN, realised]),
  });
  expect(measureAt([layer], view(4, 51), 8)?.feature).toBe(1);
});

test('a point goes before a line, a line before the surface under it', () => {
  const square = [3.99, 50.99, 4.01, 50.99, 4.01, 51.01, 3.99, 51.01, 3.99, 50.99];
  const surface = measures('surface', {
    polygons: {
      positions: Float64Array.from(square),
      ringStart: new Uint32Array([0, 5]),
      polygonStart: new Uint32Array([0, 1]),
      feature: new Uint32Array([3]),
    },
  });
  const line = measures('line', {
    lines: {
      positions: Float64Array.from([3.995, 51, 4.005, 51]),
      start: new Uint32Array([0, 2]),
      feature: new Uint32Array([2]),
    },
  });
  const point = measures('point', { points: pointsAt([4, 51]) });
  const hit = (...layers: MeasureGeometry[]) => measureAt(layers, view(4 + pixels(3), 51), 8);
  expect(hit(point, line, surface)?.layerId).toBe('point');
  expect(hit(line, surface)).toMatchObject({ layerId: 'line', feature: 2 });
  expect(hit(line, surface)!.place[0]).toBeCloseTo(4 + pixels(3), 9);
  expect(hit(surface)).toMatchObject({ layerId: 'surface', feature: 3 });
  expect(measureAt([surface], view(4.02, 51), 8)).toBeNull();
});

test('a hole in a surface is not hit', () => {
  const ring = (size: number) => [4 - size, 51 - size, 4 + size, 51 - size, 4 + size, 51 + size, 4 - size, 51 + size, 4 - size, 51 - size]; // prettier-ignore
  const surface = measures('surface', {
    polygons: {
      positions: Float64Array.from([...ring(0.01), ...ring(0.002)]),
      ringStart: new Uint32Array([0, 5, 10]),
      polygonStart: new Uint32Array([0, 2]),
      feature: new Uint32Array([0]),
    },
  });
  expect(measureAt([surface], view(4, 51), 8)).toBeNull();
  expect(measureAt([surface], view(4.005, 51), 8)?.feature).toBe(0);
});

test('from so far that dots lie on each other nothing is hit', () => {
  const layer = measures('a', { points: pointsAt([4, 51]) });
  expect(measureAt([layer], view(4, 51, 9), 8)).toBeNull();
  expect(measureAt([layer], view(4, 51, 10), 8)?.feature).toBe(0);
});
