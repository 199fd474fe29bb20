import fc from 'fast-check';
import type { Feature, Geometry } from 'geojson';
import { expect, test } from 'vitest';
import type { Tally } from '../../../src/domain/coverage/tally';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { ColumnarAllocation } from '../../../src/engine/columnar/columnarAllocation';
import { featureValues } from '../../../src/engine/columnar/featureValues';
import type { FeatureValues } from '../../../src/engine/columnar/featureValues';
import { measureLayer } from '../../../src/engine/columnar/measuredLayer';
import { tallyShares } from '../../../src/engine/columnar/tallyShares';
import { geojsonColumns } from '../../helpers/geojsonColumns';

const lon = fc.integer({ min: 3_9500, max: 4_2500 }).map((n) => n / 10_000);
const lat = fc.integer({ min: 50_9500, max: 51_1500 }).map((n) => n / 10_000);
const box = (size: fc.Arbitrary<number>): fc.Arbitrary<Geometry> =>
  fc.tuple(lon, lat, size, size).map(([x, y, width, height]) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ],
    ],
  }));
const KINDS: Record<'point' | 'line' | 'polygon', fc.Arbitrary<Geometry>> = {
  point: fc.tuple(lon, lat).map((coordinates) => ({ type: 'Point', coordinates })),
  line: fc.tuple(lon, lat, lon, lat).map(([a, b, c, d]) => ({
    type: 'LineString',
    coordinates: [
      [a, b],
      [c, d],
    ],
  })),
  polygon: box(fc.constantFrom(0.000_02, 0.003, 0.02)),
};
const attributes = fc.record({
  year: fc.constantFrom(null, 2019, 2022, 2026, 2030, 2035),
  status: fc.constantFrom(null, 'planned', 'geplant', 'bestaand', 'idea', 'misschien'),
  quantity: fc.constantFrom(null, null, 2.5),
  kw: fc.constantFrom(null, 11, 150),
  connectors: fc.constantFrom(null, 2),
});
const TYPES = {
  year: 'number',
  status: 'text',
  quantity: 'number',
  kw: 'number',
  connectors: 'number',
} as const;

function layerOf(geometry: fc.Arbitrary<Geometry>): fc.Arbitrary<Feature[]> {
  const feature = fc
    .tuple(geometry, attributes)
    .map(([shape, properties]): Feature => ({ type: 'Feature', geometry: shape, properties }));
  return fc.array(feature, { minLength: 1, maxLength: 200 });
}
const recipes = fc.record({
  target: fc.constantFrom('bomen' as const, 'fiets' as const, 'ontharding' as const, 'laden' as const),
  filtered: fc.boolean(),
  rule: fc.constantFrom(null, { kind: 'count' as const }),
  yearColumn: fc.constant(null),
  statusColumn: fc.constant(null),
  quantityColumn: fc.constant(null),
});
const contexts = fc.record({
  date: fc.constantFrom(20241231, 20261122),
  cpeWeights: fc.constantFrom('call2022' as const, 'press2024' as const),
});

/** What a layer holds altogether of a column, wherever it lies: how large its running totals become. */
function totalOf({ quantity }: FeatureValues, geodesic: Float64Array | null): number {
  const values = geodesic ?? quantity;
  return values === null ? 0 : values.reduce((sum, value) => sum + Math.abs(value), 0);
}

/**
 * A stretch is the difference of two running totals of the layer, each rounded once: half a unit in the last place of
 * the layer's total, twice for each stretch, and an area has at most as many of them as features that count. So a plot
 * of 471 m² in a layer of 10 km² is exact to nanometres, not to the last digit of its own number.
 */
function expectSame(found: Tally, expected: Tally, values: FeatureValues): void {
  const whole = ({ counted, assumed, overdue, leftOut }: Tally) => ({ counted, assumed, overdue, leftOut });
  expect(whole(found)).toEqual(whole(expected));
  for (const column of ['realised', 'planned', 'geodesic'] as const) {
    const [left, right] = [found[column], expected[column]];
    expect(left === null).toBe(right === null);
    const rounding = Number.EPSILON * totalOf(values, column === 'geodesic' ? values.geodesic : null);
    left?.forEach((value, area) => {
      // The sums compared with add up in another order.
      const allowed = expected.counted[area]! * rounding + 1e-12 * Math.abs(right![area]!);
      expect(Math.abs(value - right![area]!)).toBeLessThanOrEqual(allowed);
    });
  }
}

test.each(['point', 'line', 'polygon'] as const)(
  'areas that overlap have of a layer of %ss what sharing every feature out gives them, under any rule',
  (kind) => {
    fc.assert(
      fc.property(
        fc.array(box(fc.constantFrom(0.004, 0.03, 0.1)), { minLength: 1, maxLength: 5 }),
        layerOf(KINDS[kind]),
        recipes,
        contexts,
        (shapes, features, recipe, context) => {
          const areas = geojsonColumns(shapes.map((geometry) => ({ geometry, properties: {} })));
          const index = new AreaIndex(areas.polygons, areas.count);
          const layer = measureLayer(geojsonColumns(features, TYPES));
          const areaList = shapes.map((_, i) => ({ code: String(i), name: '', parentCode: null }));
          const allocation = new ColumnarAllocation(
            { areas: areaList, index, columns: areas, notes: [] },
            layer,
            recipe,
          );
          const { shares, facts } = allocation;
          const values = featureValues(facts, context);
          expectSame(allocation.tally(context), tallyShares(shares, values, areas.count), values);
          expect(allocation.outside).toBe(shares.label.filter((label) => label === 0).length);
        },
      ),
      { numRuns: 150 },
    );
  },
);
