import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygonArea } from '../../../src/geo/geodesicMeasures';
import { planarRingArea } from '../../../src/geo/planarMeasures';
import type { Columns } from '../../../src/features/columns';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { readOk } from '../../helpers/readFixture';
import { box } from '../../helpers/squareAreas';

const multi = (...coordinates: Position[][][]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'MultiPolygon' as const, coordinates },
});
const read = (...features: ReturnType<typeof multi>[]) => readOk({ type: 'FeatureCollection', features });

/** Square degrees of every feature. */
function surfaces({ count, polygons }: Columns): number[] {
  const sums = new Array<number>(count).fill(0);
  polygons.feature.forEach((feature, polygon) => {
    const rings = [polygons.polygonStart[polygon]!, polygons.polygonStart[polygon + 1]!] as const;
    sums[feature]! += polygonArea(planarRingArea, polygons.positions, polygons.ringStart, rings);
  });
  return sums;
}

const united = (count: number, rows: string) => ({ code: 'unitedParts', params: { count, rows } });

describe('parts of a polygon feature that overlap count once', () => {
  test.each<[string, Position[][][], number]>([
    ['crossing each other', [[box(4, 51, 0.5)], [box(4.25, 51.25, 0.5)]], 0.4375],
    ['the same twice', [[box(4, 51, 0.5)], [box(4, 51, 0.5)]], 0.25],
    ['one in the other', [[box(4, 51, 0.5)], [box(4.25, 51.25, 0.125)]], 0.25],
    [
      'with a hole that the other fills in part',
      [[box(4, 51, 0.5), box(4.125, 51.125, 0.25).reverse()], [box(4.25, 51.125, 0.25)]],
      0.21875,
    ],
    ['in a chain', [[box(4, 51, 0.25)], [box(4.5, 51, 0.25)], [box(4.125, 51, 0.5, 0.25)]], 0.1875],
  ])('%s', async (_name, parts, surface) => {
    const apart = multi([box(5, 51, 0.25)], [box(5.5, 51, 0.25)]);
    const { columns, report } = await read(apart, multi(...parts));
    const [first, second] = surfaces(columns);
    expect(first).toBeCloseTo(0.125, 12);
    expect(second).toBeCloseTo(surface, 12);
    expect(report.notes).toEqual([united(1, '2')]);
  });
});

test.each<[string, Position[][][]]>([
  ['touch in a corner', [[box(4, 51, 0.25)], [box(4.25, 51.25, 0.25)]]],
  ['touch along a side', [[box(4, 51, 0.25)], [box(4.25, 51, 0.25)]]],
  [
    'lie in the hole of another',
    [[box(4, 51, 0.5), box(4.125, 51.125, 0.25).reverse()], [box(4.1875, 51.1875, 0.125)]],
  ],
  ['share a border but for its last digits', [[box(4, 51, 0.25)], [box(4.25 - 1e-9, 51, 0.25)]]],
])('parts that %s are left as they are', async (_name, parts) => {
  const features = [multi(...parts)];
  const { columns, report } = await read(...features);
  expect(columns).toEqual(geojsonColumns(features));
  expect(report.notes).toEqual([]);
});

test('polygons of two features may overlap: they are two measures', async () => {
  const features = [multi([box(4, 51, 0.25)]), multi([box(4, 51, 0.25)])];
  expect((await read(...features)).report.notes).toEqual([]);
});
