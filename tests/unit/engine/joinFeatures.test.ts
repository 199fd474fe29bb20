import { expect, test } from 'vitest';
import { joinFeatures } from '../../../src/engine/joinFeatures';
import { areaSurfaces } from '../../../src/engine/areaSurfaces';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { rectangle } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const box = (west: number, east: number, properties: Record<string, unknown> = {}) => ({
  type: 'Feature' as const,
  properties,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [rectangle(west, 51, east, 51.1)],
  },
});
const surfaceOf = (...features: ReturnType<typeof box>[]) => {
  const { polygons, count } = geojsonColumns(features);
  return areaSurfaces(count, polygons)[0]!;
};

test('neighbours become one polygon without the border between them', () => {
  const joined = valueOf(joinFeatures(geojsonColumns([box(4, 4.1), box(4.1, 4.2)]), [[0, 1]], 'a', ['a']));
  expect(joined.count).toBe(1);
  expect([...joined.polygons.feature]).toEqual([0]);
  expect(areaSurfaces(1, joined.polygons)[0]).toBeCloseTo(surfaceOf(box(4, 4.2)), 0);
});

test('what features have in common is there once', () => {
  const joined = valueOf(joinFeatures(geojsonColumns([box(4, 4.15), box(4.1, 4.2)]), [[0, 1]], 'a', ['a']));
  expect(areaSurfaces(1, joined.polygons)[0]).toBeCloseTo(surfaceOf(box(4, 4.2)), 0);
});

test('features that lie apart are parts of one area, and others keep their place', () => {
  const columns = geojsonColumns([box(4, 4.1), box(4.1, 4.2), box(4.3, 4.4)]);
  const joined = valueOf(joinFeatures(columns, [[0, 2], [1]], 'a', ['a', 'b']));
  expect([...joined.polygons.feature]).toEqual([0, 0, 1]);
});

test('attributes stay where the features agree, and are not known where they differ', () => {
  const columns = geojsonColumns(
    [
      box(4, 4.1, { soort: 'stad', inwoners: 10, park: true, ha: 5 }),
      box(4.1, 4.2, { soort: 'stad', inwoners: 20, park: true, ha: null }),
      box(4.2, 4.3, { soort: 'dorp', inwoners: 30, park: false, ha: 7 }),
    ],
    { soort: 'text', inwoners: 'number', park: 'boolean', ha: 'number' },
  );
  const { attributes } = valueOf(joinFeatures(columns, [[0, 1], [2]], 'a', ['a', 'b']));
  expect(
    attributes.map(({ name, values, isNull }) => [
      name,
      ...Array.from(isNull, (no, i) => (no ? null : values[i])),
    ]),
  ).toEqual([
    ['soort', 'stad', 'dorp'],
    ['inwoners', null, 30],
    ['park', 1, 0],
    ['ha', null, 7],
  ]);
});

test('the polygons of a layer are walked through once, however many are joined', () => {
  const count = 400;
  const columns = geojsonColumns(Array.from({ length: count }, (_, at) => box(at / 100, at / 100 + 0.005)));
  let walks = 0;
  const feature = new Proxy(columns.polygons.feature, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      // An iterator, or a method that goes over all of them.
      walks++;
      return value.bind(target) as unknown;
    },
  });
  const pairs = Array.from({ length: count / 2 }, (_, pair) => [2 * pair, 2 * pair + 1]);
  const names = pairs.map(String);
  const joined = valueOf(
    joinFeatures({ ...columns, polygons: { ...columns.polygons, feature } }, pairs, 'a', names),
  );
  expect(joined.count).toBe(count / 2);
  expect(walks).toBe(1);
});
