import { expect, test } from 'vitest';
import { lambertPathLength } from '../../../../src/geo/planarMeasures';
import { sketchOf, thinnedShape } from '../../../../src/map/drawing/sketchOf';
import type { StoredFeature } from '../../../../src/map/drawing/sketchOf';

function feature(geometry: StoredFeature['geometry'], properties = {}): StoredFeature {
  return { type: 'Feature', properties, geometry };
}
const ring = [
  [4.5, 51],
  [4.6, 51],
  [4.6, 51.1],
  [4.5, 51],
];

test('before the first corner there is nothing', () => {
  expect(sketchOf([], false)).toEqual({ shape: null, corners: 0, radius: null, finished: false });
});

test('a growing polygon counts the corners that were set, not the one under the pointer nor the marks', () => {
  const growing = feature({ type: 'Polygon', coordinates: [ring] }, { committedCoordinateCount: 2 });
  const mark = feature({ type: 'Point', coordinates: [4.5, 51] }, { coordinatePoint: true });
  expect(sketchOf([mark, growing], false)).toEqual({
    shape: { type: 'MultiPolygon', coordinates: [[ring]] },
    corners: 2,
    radius: null,
    finished: false,
  });
});

test('a circle is its centre and the Lambert 72 distance to its edge, in whole metres once it is finished', () => {
  const line = [
    [4.5, 51],
    [4.51, 51.005],
  ];
  const sketch = sketchOf([feature({ type: 'LineString', coordinates: line })], false);
  expect(sketch.shape).toEqual({ type: 'Point', coordinates: [4.5, 51] });
  expect(sketch.radius).toBe(lambertPathLength(line));
  const finished = sketchOf([feature({ type: 'LineString', coordinates: line })], true);
  expect(finished.radius).toBe(Math.round(sketch.radius!));
});

test('a circle without an edge yet has no radius', () => {
  const line = [
    [4.5, 51],
    [4.5, 51],
  ];
  const sketch = sketchOf([feature({ type: 'LineString', coordinates: line })], false);
  expect(sketch).toMatchObject({ radius: null, corners: 1 });
});

test('a drawing by hand loses the corners that no eye would miss, and keeps the others', () => {
  const wobbly = [
    [4.5, 51],
    [4.55, 51.00001],
    [4.6, 51],
    [4.6, 51.1],
    [4.5, 51],
  ];
  const thinned = thinnedShape({ type: 'MultiPolygon', coordinates: [[wobbly]] }, 10);
  expect(thinned.coordinates).toEqual([[ring]]);
});
