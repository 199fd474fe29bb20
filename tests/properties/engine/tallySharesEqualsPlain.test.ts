import fc from 'fast-check';
import type { Feature, Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { CPE_WEIGHT_TABLES } from '../../../src/domain/measures/chargingPointEquivalent';
import { TARGET_IDS } from '../../../src/domain/targets/target';
import { featureFacts } from '../../../src/engine/columnar/featureFacts';
import type { FeatureShares } from '../../../src/engine/columnar/featureShares';
import { countSummary } from '../../../src/engine/columnar/countCodes';
import { featureCodes, featureValues } from '../../../src/engine/columnar/featureValues';
import { geometryKinds } from '../../../src/engine/columnar/geometryKind';
import { tallyShares } from '../../../src/engine/columnar/tallyShares';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import type { PlainAllocation } from '../../../src/engine/plain/plainAllocation';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { AttributeType } from '../../../src/features/columns';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { valueOf } from '../../helpers/valueOf';
import { runs } from '../../helpers/runs';

const square = (x: number, y: number, size: number): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const AREAS = [
  [4, 51],
  [4.1, 51],
].map(([x, y], i) => ({
  type: 'Feature' as const,
  properties: { code: String(i), name: `gebied ${i}` },
  geometry: { type: 'Polygon' as const, coordinates: [square(x!, y!, 0.1)] },
}));

const lon = fc.integer({ min: 3_9900, max: 4_2100 }).map((n) => n / 10_000);
const lat = fc.integer({ min: 50_9900, max: 51_1100 }).map((n) => n / 10_000);
const geometries: fc.Arbitrary<Geometry | null> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(lon, lat).map((at): Geometry => ({ type: 'Point', coordinates: at })) },
  {
    weight: 2,
    arbitrary: fc.tuple(lon, lat, lon, lat).map(([a, b, c, d]): Geometry => ({
      type: 'LineString',
      coordinates: [
        [a, b],
        [c, d],
      ],
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(lon, lat, fc.constantFrom(0.000_02, 0.01))
      .map(([x, y, size]): Geometry => ({ type: 'Polygon', coordinates: [square(x, y, size)] })),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Every attribute that a rule asks for, with values that count, that do not, and that are not there. */
const attributes = {
  year: fc.constantFrom(null, 2019, 2021, 2026, 2027, 2035, 1_609_455_600_000),
  date: fc.constantFrom(
    null,
    '2020-06-01',
    '2024-03-01',
    '2026-12-24',
    '2026-12',
    '10/2024',
    '2025-12-31T23:30:00Z',
    'ooit',
  ),
  status: fc.constantFrom(
    null,
    'gerealiseerd',
    'planned',
    'in uitvoering',
    'idee',
    'misschien',
    'bestaand',
    'geplant',
  ),
  quantity: fc.constantFrom(null, '12,5', '3', 'veel'),
  connectors: fc.constantFrom(null, 1, 4),
  kw: fc.constantFrom(null, 0, -1, 11, 22.08, 150, 300),
  access: fc.constantFrom(null, 'semi-publiek', 'publiek', 'privé', 'klanten'),
  both_sides: fc.constantFrom(null, 'ja', 'nee', 'deels'),
  removed: fc.constantFrom(null, true, false),
  compensation: fc.constantFrom(null, true, false),
  forest: fc.constantFrom(null, 1, 0, 2),
  individual: fc.constantFrom(null, 'waar', 'wellicht'),
  required: fc.constantFrom(null, true),
  upkeep: fc.constantFrom(null, true),
  motorway: fc.constantFrom(null, true),
  dwellings: fc.constantFrom(null, 8),
  kwp: fc.constantFrom(null, 18.5),
  volume_m3: fc.constantFrom(null, 100),
};
const TYPES: Record<string, AttributeType> = {
  ...{ year: 'number', date: 'text', status: 'text', quantity: 'text', connectors: 'number', kw: 'number' },
  ...{ access: 'text', both_sides: 'text', removed: 'boolean', compensation: 'boolean', forest: 'number' },
  ...{ individual: 'text', required: 'boolean', upkeep: 'boolean', motorway: 'boolean', dwellings: 'number' },
  ...{ kwp: 'number', volume_m3: 'number' },
};

const features: fc.Arbitrary<Feature[]> = fc.array(
  fc.tuple(geometries, fc.record(attributes)).map(
    // The type of GeoJSON leaves no room for a feature without geometry; the format does.
    ([geometry, properties]) => ({ type: 'Feature', geometry, properties }) as unknown as Feature,
  ),
  { minLength: 1, maxLength: 25 },
);
const pactRecipes: fc.Arbitrary<MeasureRecipe> = fc.record({
  target: fc.constantFrom(...TARGET_IDS),
  rule: fc.constantFrom(
    null,
    null,
    { kind: 'count' as const },
    { kind: 'length' as const },
    { kind: 'area' as const },
    { kind: 'property' as const, name: 'kwp' },
  ),
  filtered: fc.boolean(),
  yearColumn: fc.constantFrom(null, 'year', 'date'),
  statusColumn: fc.constant(null),
  quantityColumn: fc.constantFrom(null, 'quantity'),
});
/** As the pact counts, or from a year of the project's own. */
const recipes: fc.Arbitrary<MeasureRecipe> = fc.oneof(
  pactRecipes,
  fc
    .tuple(pactRecipes, fc.constantFrom(null, 2019, 2023), fc.constantFrom(20281231, 20401231))
    .map(([recipe, fromYear, deadline]) => ({ ...recipe, fromYear, deadline })),
  // As the user says that it is to be read.
  fc
    .tuple(pactRecipes, fc.constantFrom(2020, 2023, 'any' as const))
    .map(([recipe, commonYear]): MeasureRecipe => ({
      ...recipe,
      commonYear,
      words: {
        status: { misschien: 'leaveOut' },
        access: { klanten: 'semi_public' },
        both_sides: { deels: 'no' },
      },
    })),
);
const contexts = fc.record({
  date: fc.constantFrom(20241231, 20261122),
  cpeWeights: fc.constantFrom(...CPE_WEIGHT_TABLES),
});

/** The shares that the plain engine found, every feature cut into its parts. */
function sharesOf({ parts, columns }: PlainAllocation): FeatureShares {
  return {
    label: new Int32Array(columns.count).fill(-1),
    sets: [[]],
    parts: { ...parts, geodesicShare: parts.share },
  };
}

test('counting rules over columns give what the plain engine counts feature by feature', async () => {
  const areas = valueOf(
    plainEngine.prepareAreas(
      geojsonColumns(AREAS, { code: 'text', name: 'text' }),
      { codeColumn: 'code', nameColumn: 'name', parentColumn: null },
      'areas',
    ),
  );
  await fc.assert(
    fc.asyncProperty(features, recipes, contexts, async (measures, recipe, context) => {
      const columns = geojsonColumns(measures, TYPES);
      const allocation = valueOf(
        await plainEngine.allocate(areas, columns, recipe, 'measures'),
      ) as PlainAllocation;
      const sizes = {
        kind: geometryKinds(columns),
        placed: columns.count,
        lambert72: allocation.measures.size,
        geodesic: allocation.measures.geodesic,
      };
      const facts = featureFacts(columns, recipe, sizes);
      const tally = tallyShares(sharesOf(allocation), featureValues(facts, context), AREAS.length);
      const plain = plainEngine.tally(allocation, context);
      expect({ ...tally, realised: 0, planned: 0, geodesic: 0 }).toEqual({
        ...plain,
        ...{ realised: 0, planned: 0, geodesic: 0 },
      });
      const summary = countSummary(featureCodes(facts, context));
      expect(summary).toEqual(plainEngine.summary(allocation, context));
      // The same products in another order.
      expectClose(tally.realised, plain.realised);
      expectClose(tally.planned, plain.planned);
      expect(tally.geodesic === null).toBe(plain.geodesic === null);
      if (tally.geodesic && plain.geodesic) expectClose(tally.geodesic, plain.geodesic);
    }),
    { numRuns: runs(300) },
  );
});

function expectClose(found: Float64Array, expected: Float64Array): void {
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-9 + 1e-12 * Math.abs(expected[i]!));
  });
}
