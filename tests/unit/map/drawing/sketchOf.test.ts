import { expect, test } from 'vitest';
import { lambertPathLength } from '../../../../src/geo/planarMeasures';
import { sketchOf, thinnedShape } from '../../../../src/map/drawing/sketchOf';
import type { StoredFeature } from '../../../../src/map/drawing/sketchOf';
import { storedFeatures } from '../../../../src/map/drawing/storedFeatures';

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
  expect(sketchOf([], 'polygon', false)).toEqual({ shape: null, corners: 0, radius: null, finished: false });
});

test('a growing polygon counts the corners that were set, not the one under the pointer nor the marks', () => {
  const growing = feature({ type: 'Polygon', coordinates: [ring] }, { committedCoordinateCount: 2 });
  const mark = feature({ type: 'Point', coordinates: [4.5, 51] }, { coordinatePoint: true });
  expect(sketchOf([mark, growing], 'polygon', false)).toEqual({
    shape: { type: 'MultiPolygon', coordinates: [[ring]] },
    corners: 2,
    radius: null,
    finished: false,
  });
});

test('a finished drawing of two parts is one shape with the corners of both', () => {
  const part = feature({ type: 'Polygon', coordinates: [ring] });
  expect(sketchOf([part, part], 'polygon', true)).toMatchObject({ corners: 6, finished: true });
});

test('a circle is its centre and the Lambert 72 distance to its edge, in whole metres once it is finished', () => {
  const line = [
    [4.5, 51],
    [4.51, 51.005],
  ];
  const sketch = sketchOf([feature({ type: 'LineString', coordinates: line })], 'circle', false);
  expect(sketch.shape).toEqual({ type: 'Point', coordinates: [4.5, 51] });
  expect(sketch.radius).toBe(lambertPathLength(line));
  const finished = sketchOf([feature({ type: 'LineString', coordinates: line })], 'circle', true);
  expect(finished.radius).toBe(Math.round(sketch.radius!));
});

test('a circle without an edge yet has no radius', () => {
  const line = [
    [4.5, 51],
    [4.5, 51],
  ];
  const sketch = sketchOf([feature({ type: 'LineString', coordinates: line })], 'circle', false);
  expect(sketch).toMatchObject({ radius: null, corners: 1 });
});

test('what is put on the map to be moved comes back as the same shape, to the ninth decimal', () => {
  const shape = {
    type: 'MultiPolygon' as const,
    coordinates: [[ring.map(([x, y]) => [x! + 0.00000000012, y!, 7])]],
  };
  const stored = storedFeatures(shape) as StoredFeature[];
  expect(sketchOf(stored, 'polygon', true).shape).toEqual({ type: 'MultiPolygon', coordinates: [[ring]] });
});

test('a hole is a polygon of its own in the library, and a hole again in what comes back, also of a second part', () => {
  const hole = [...ring].reverse();
  const shape = { type: 'MultiPolygon' as const, coordinates: [[ring, hole], [ring]] };
  const stored = storedFeatures(shape) as StoredFeature[];
  expect(stored.map(({ geometry }) => geometry.coordinates.length)).toEqual([1, 1, 1]);
  expect(sketchOf(stored, 'polygon', true)).toMatchObject({ shape, corners: 9 });
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
