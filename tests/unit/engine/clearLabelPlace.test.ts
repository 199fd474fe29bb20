import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { areaOutlines } from '../../../src/engine/areaOutlines';
import { polygonColumns } from '../../../src/engine/areaShapes/shapeLayer';
import { clearLabelPlace } from '../../../src/engine/clearLabelPlace';
import { labelPlaces } from '../../../src/engine/printShapes/labelPlaces';
import { box } from '../../helpers/squareAreas';

const square = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [box(x, y, side)],
});
const large = square(0, 0, 10);

test('the name of an area lies in none of the smaller ones over it', () => {
  const small = square(3, 3, 4);
  const place = clearLabelPlace(large, [small]);
  expect(booleanPointInPolygon(place, large)).toBe(true);
  expect(booleanPointInPolygon(place, small)).toBe(false);
});

test('it stays in the middle where that is free, and where there is no room elsewhere', () => {
  const middle = [expect.closeTo(5, 6), expect.closeTo(5, 6)];
  expect(clearLabelPlace(large, [square(1, 1, 2)])).toEqual(middle);
  expect(clearLabelPlace(large, [square(-1, -1, 12)])).toEqual(middle);
});

test('on the map and in print the name of the larger area makes way, that of the smaller stays', () => {
  const shapes = [square(4, 51, 0.3), square(4.1, 51.1, 0.1)].map(({ coordinates }) => ({
    type: 'MultiPolygon' as const,
    coordinates: [coordinates],
  }));
  const areas = ['large', 'small'].map((name) => ({ code: name, name, parentCode: null }));
  const { labels } = areaOutlines(areas, polygonColumns(shapes, []).polygons, new Map());
  const onMap = labels.features.map(({ geometry }) => geometry.coordinates);
  const [x1, y1, x2, y2] = labelPlaces(shapes);
  for (const [largePlace, smallPlace] of [
    onMap,
    [
      [x1, y1],
      [x2, y2],
    ],
  ] as number[][][]) {
    const inSmall = (place: number[]) => booleanPointInPolygon(place, square(4.1, 51.1, 0.1));
    expect([inSmall(largePlace!), inSmall(smallPlace!)]).toEqual([false, true]);
  }
});
