import { polygon } from '@turf/turf';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaTally } from '../../../../src/domain/coverage/tally';
import type { AreaTally } from '../../../../src/domain/coverage/tally';
import type { TargetId } from '../../../../src/domain/targets/target';
import type { MeasureRecipe } from '../../../../src/engine/layerRecipe';
import { plainEngine } from '../../../../src/engine/plain/plainEngine';
import type { AttributeType } from '../../../../src/features/columns';
import type { Progress } from '../../../../src/io/layerSource';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { valueOf } from '../../../helpers/valueOf';

const CONTEXT = { date: 20260630, cpeWeights: 'call2022' } as const;

const box = (west: number, south: number, east: number, north: number): number[][][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

/** Two areas side by side: A from 4.0 to 4.1, B from 4.1 to 4.2. */
const AREAS = valueOf(
  plainEngine.prepareAreas(
    geojsonColumns(
      [
        polygon(box(4, 51, 4.1, 51.1), { code: 'A', name: 'A' }),
        polygon(box(4.1, 51, 4.2, 51.1), { code: 'B', name: 'B' }),
      ] as Feature[],
      { code: 'text', name: 'text' },
    ),
    { codeColumn: 'code', nameColumn: 'name', parentColumn: null },
    'areas.fgb',
  ),
);

const IN_A: Geometry = { type: 'Point', coordinates: [4.05, 51.05] };
const IN_B: Geometry = { type: 'Point', coordinates: [4.15, 51.05] };
/** Four tenths in A, six in B. */
const LINE: Geometry = {
  type: 'LineString',
  coordinates: [
    [4.096, 51.05],
    [4.106, 51.05],
  ],
};
const POLYGON: Geometry = { type: 'Polygon', coordinates: box(4.096, 51.05, 4.106, 51.06) };

const recipeOf = (target: TargetId, changes: Partial<MeasureRecipe> = {}): MeasureRecipe => ({
  target,
  rule: null,
  filtered: true,
  yearColumn: null,
  statusColumn: null,
  quantityColumn: null,
  ...changes,
});

type Measure = [geometry: Geometry | null, properties?: Record<string, unknown>];

/** Tallies of A and B for features with these properties. */
async function tally(
  recipe: MeasureRecipe,
  measures: Measure[],
  types: Record<string, AttributeType> = {},
): Promise<{ a: AreaTally; b: AreaTally; outside: number }> {
  const features = measures.map(([geometry, properties = {}]) => ({ geometry, properties }));
  const columns = geojsonColumns(features, types);
  const allocation = valueOf(await plainEngine.allocate(AREAS, columns, recipe, 'measures.fgb'));
  const counted = plainEngine.tally(allocation, CONTEXT);
  return { a: areaTally(counted, 0), b: areaTally(counted, 1), outside: allocation.outside };
}

describe('sharing out', () => {
  test('a line is shared by length, along the ellipsoid too', async () => {
    const { a, b } = await tally(recipeOf('fiets', { filtered: false }), [[LINE]]);
    // A hundredth of a degree at 51.05° north is N cos φ Δλ = 701.222 m, with N = 6,391,088 m on WGS 84.
    expect(a.geodesic! + b.geodesic!).toBeCloseTo(701.222, 3);
    expect(a.realised / (a.realised + b.realised)).toBeCloseTo(0.4, 4);
    expect(a.geodesic! / a.realised).toBeCloseTo(1, 3);
    expect([a.counted, b.counted]).toEqual([1, 1]);
  });

  test('what is counted is shared by area for a polygon and by points for a multipoint', async () => {
    const multiPoint: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [4.05, 51.05],
        [4.15, 51.05],
        [4.16, 51.05],
        [4.17, 51.05],
      ],
    };
    const polygons = await tally(recipeOf('deel'), [[POLYGON]]);
    expect(polygons.a.realised).toBeCloseTo(0.4, 4);
    expect(polygons.a.realised + polygons.b.realised).toBeCloseTo(1, 9);
    const points = await tally(recipeOf('deel', { pointsCount: false }), [[multiPoint]]);
    expect([points.a.realised, points.b.realised]).toEqual([0.25, 0.75]);
    expect([points.a.counted, points.b.counted]).toEqual([1, 1]);
  });

  test('a feature in no area is outside, one without geometry is not', async () => {
    const far: Geometry = { type: 'Point', coordinates: [5, 51] };
    const { a, b, outside } = await tally(recipeOf('deel'), [[far], [IN_A], [null]]);
    expect({ outside, a: a.realised, b: b.realised }).toEqual({ outside: 1, a: 1, b: 0 });
  });

  test('a feature that is left out is left out in every area it has a part in', async () => {
    const { a, b } = await tally(recipeOf('fiets'), [[LINE, { year: 2019 }]], { year: 'number' });
    expect([a.leftOut, b.leftOut]).toEqual([{ beforeStart: 1 }, { beforeStart: 1 }]);
    expect([a.counted, a.realised, b.realised]).toEqual([0, 0, 0]);
  });

  test('a polygon that crosses itself never counts more than once in an area', async () => {
    // The lobes nearly cancel out in the ring's area: west of the border 4 by 10, east of it 4 by 10.1.
    const bowTie: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [4.096, 51.05],
          [4.104, 51.0601],
          [4.104, 51.05],
          [4.096, 51.06],
          [4.096, 51.05],
        ],
      ],
    };
    const { a, b } = await tally(recipeOf('deel'), [[bowTie]]);
    expect([a.counted, b.counted]).toEqual([1, 1]);
    expect([a.realised, b.realised]).toEqual([1, 1]);
  });

  test('a line and a polygon without size are placed where they are', async () => {
    const dot = [4.05, 51.05];
    const { a } = await tally(recipeOf('deel'), [
      [{ type: 'LineString', coordinates: [dot, dot] }],
      [{ type: 'Polygon', coordinates: [[dot, dot, dot, dot]] }],
    ]);
    expect(a.realised).toBe(2);
  });
});

describe('years, dates and status', () => {
  const types = { year: 'number', date: 'text', status: 'text' } as const;

  test('the rules of the target decide, per feature', async () => {
    const { a } = await tally(
      recipeOf('bomen'),
      [
        [IN_A, { year: 2020 }],
        [IN_A, { year: 2021 }],
        [IN_A, { year: 2026 }],
        [IN_A, { year: 2027 }],
        [IN_A, { date: '2026-06-30' }],
        [IN_A, { date: '2026-07-01' }],
        [IN_A, { year: null, date: '14/05/2023' }],
        [IN_A, {}],
        [IN_A, { year: 2029, status: 'gepland' }],
        [IN_A, { year: 2029, status: 'idee' }],
        [IN_A, { year: 2022, status: 'misschien' }],
      ],
      types,
    );
    expect(a).toEqual({
      realised: 4,
      planned: 1,
      counted: 5,
      assumed: 0,
      overdue: 0,
      leftOut: { beforeStart: 1, afterDate: 2, noYear: 1, idea: 1, unknownStatus: 1 },
      geodesic: null,
      parts: { features: 4, byMilestone: null, fossilFree: null },
    });
  });

  test('a recipe names other columns', async () => {
    const { a } = await tally(
      recipeOf('bomen', { yearColumn: 'aanlegjaar', statusColumn: 'toestand' }),
      [
        [IN_A, { aanlegjaar: '2022', toestand: 'gerealiseerd', year: 2019 }],
        [IN_A, { aanlegjaar: '2019', toestand: 'gerealiseerd', year: 2022 }],
        [IN_A, { aanlegjaar: '2028', toestand: 'in uitvoering', year: 2019 }],
      ],
      { aanlegjaar: 'text', toestand: 'text', year: 'number' },
    );
    expect([a.realised, a.planned, a.leftOut]).toEqual([1, 1, { beforeStart: 1 }]);
  });

  test('without the filter every feature is realised', async () => {
    const measures: Measure[] = [
      [IN_A, { year: 1990, status: 'idee' }],
      [IN_A, { year: 2029, status: 'gepland' }],
    ];
    const { a } = await tally(recipeOf('bomen', { filtered: false }), measures, types);
    expect([a.realised, a.planned, a.counted, a.leftOut]).toEqual([2, 0, 2, {}]);
  });
});

describe('quantities', () => {
  test('a quantity that is given comes before what is counted or measured, and is shared the same way', async () => {
    const types = { year: 'number', quantity: 'text' } as const;
    const trees = await tally(recipeOf('bomen'), [[IN_A, { year: 2022, quantity: '12' }]], types);
    expect(trees.a.realised).toBe(12);
    const paths = await tally(recipeOf('fiets'), [[LINE, { year: 2022, quantity: '1000' }]], types);
    expect(paths.a.realised).toBeCloseTo(400, 1);
    expect(paths.a.geodesic).toBe(paths.a.realised);
    const volume = await tally(recipeOf('hemelwater'), [[IN_B, { year: 2022, quantity: '7,5' }]], types);
    expect(volume.b.realised).toBe(7.5);
  });

  test('a rule that the recipe names holds as it is', async () => {
    const properties = { quantity: 12, stuks: 3 };
    const types = { quantity: 'number', stuks: 'number' } as const;
    const unfiltered = { filtered: false };
    const count = recipeOf('bomen', { ...unfiltered, rule: { kind: 'count' } });
    expect((await tally(count, [[IN_A, properties]], types)).a.realised).toBe(1);
    const property = recipeOf('bomen', { ...unfiltered, rule: { kind: 'property', name: 'stuks' } });
    expect((await tally(property, [[IN_A, properties]], types)).a.realised).toBe(3);
  });

  test('a feature without the number that the rule asks for is left out', async () => {
    const rule = { kind: 'property', name: 'stuks' } as const;
    const { a } = await tally(
      recipeOf('bomen', { rule, filtered: false }),
      [
        [IN_A, { stuks: '4' }],
        [IN_A, { stuks: 'veel' }],
        [IN_A, { stuks: null }],
      ],
      { stuks: 'text' },
    );
    expect([a.realised, a.leftOut]).toEqual([4, { noQuantity: 2 }]);
  });

  test('dwellings of a renovation come before its quantity', async () => {
    const { a } = await tally(
      recipeOf('renovatie'),
      [
        [IN_A, { year: 2022, dwellings: 20, quantity: 1 }],
        [IN_A, { year: 2022, quantity: 5 }],
        [IN_A, { year: 2022 }],
      ],
      { year: 'number', dwellings: 'number', quantity: 'number' },
    );
    expect([a.realised, a.leftOut]).toEqual([25, { noQuantity: 1 }]);
  });

  test('charging points weigh by power and access; one that names no connectors has one', async () => {
    const { a } = await tally(
      recipeOf('laden'),
      [
        [IN_A, { connectors: 2, kw: 22, access: 'public' }],
        [IN_A, { connectors: 4, kw: 11, access: 'semi_public' }],
        [IN_A, { kw: 150, access: 'public' }],
        [IN_A, {}],
        [IN_A, { connectors: 6, kw: 300, motorway: true }],
      ],
      { connectors: 'number', kw: 'number', access: 'text', motorway: 'boolean' },
    );
    // 2 × 2, 4 × 1 ÷ 2, 1 × 10 and 1 of unknown power.
    expect([a.realised, a.counted, a.assumed, a.leftOut]).toEqual([17, 4, 1, { motorway: 1 }]);
  });

  test('one-way paths on both sides count twice, a removed hedge is deducted', async () => {
    const types = { year: 'number', both_sides: 'text', removed: 'boolean' } as const;
    const single = await tally(recipeOf('fiets'), [[LINE, { year: 2022 }]], types);
    const both = await tally(recipeOf('fiets'), [[LINE, { year: 2022, both_sides: 'ja' }]], types);
    expect(both.b.realised).toBe(2 * single.b.realised);
    expect(both.b.geodesic).toBe(2 * single.b.geodesic!);
    const hedges = await tally(
      recipeOf('hagen'),
      [
        [LINE, { year: 2022, removed: true }],
        [LINE, { year: 2022 }],
        [LINE, { year: 2022 }],
      ],
      types,
    );
    expect(hedges.a.realised).toBeCloseTo(single.a.realised, 9);
    expect(hedges.a.counted).toBe(3);
  });

  test('a bed under ten square metres is too small, unless every feature counts', async () => {
    // Squares of about 2.8 m and 5.6 m a side.
    const small: Geometry = { type: 'Polygon', coordinates: box(4.05, 51.05, 4.05004, 51.050025) };
    const large: Geometry = { type: 'Polygon', coordinates: box(4.05, 51.05, 4.05008, 51.05005) };
    const measures: Measure[] = [
      [small, { year: 2022 }],
      [large, { year: 2022 }],
      [IN_A, { year: 2022 }],
    ];
    const types = { year: 'number' } as const;
    const filtered = await tally(recipeOf('perken'), measures, types);
    expect([filtered.a.realised, filtered.a.leftOut]).toEqual([2, { tooSmall: 1 }]);
    const unfiltered = await tally(recipeOf('perken', { filtered: false }), measures, types);
    expect([unfiltered.a.realised, unfiltered.a.leftOut]).toEqual([3, {}]);
  });

  test('a geometry that the rule cannot measure is left out, unless the feature gives its quantity', async () => {
    const mixed: Geometry = { type: 'GeometryCollection', geometries: [IN_A, LINE] };
    const { a } = await tally(
      recipeOf('fiets'),
      [
        [IN_A, { year: 2022 }],
        [POLYGON, { year: 2022 }],
        [mixed, { year: 2022, quantity: 10 }],
        [IN_A, { year: 2022, quantity: 50 }],
      ],
      { year: 'number', quantity: 'number' },
    );
    expect([a.realised, a.leftOut]).toEqual([50, { otherGeometry: 3 }]);
  });
});

describe('problems on the way', () => {
  const columns = geojsonColumns([{ geometry: IN_A, properties: {} }], { jaar: 'number' });

  test.each([
    ['rule', { rule: { kind: 'property', name: 'stuks' } }],
    ['year column', { yearColumn: 'stuks' }],
    ['status column', { statusColumn: 'stuks' }],
    ['quantity column', { quantityColumn: 'stuks' }],
  ] as const)('a %s that the layer lacks', async (_, changes) => {
    expect(await plainEngine.allocate(AREAS, columns, recipeOf('bomen', changes), 'm.fgb')).toEqual({
      ok: false,
      problem: { code: 'column.missing', params: { file: 'm.fgb', column: 'stuks', available: 'jaar' } },
    });
  });

  test('work that is cancelled answers so', async () => {
    const signal = AbortSignal.abort();
    expect(await plainEngine.allocate(AREAS, columns, recipeOf('bomen'), 'm.fgb', { signal })).toEqual({
      ok: false,
      problem: { code: 'cancelled', params: {} },
    });
  });

  test('progress ends with all features done', async () => {
    const reports: Progress[] = [];
    await plainEngine.allocate(AREAS, columns, recipeOf('bomen'), 'm.fgb', {
      onProgress: (progress) => reports.push(progress),
    });
    expect(reports.at(-1)).toEqual({ stage: 'allocating', done: 1, total: 1 });
  });

  test('a polygon that cannot be cut is named with the area', async () => {
    const open = box(4.096, 51.05, 4.106, 51.06).map((ring) => ring.slice(0, -1));
    const broken = geojsonColumns([
      { geometry: IN_A, properties: {} },
      { geometry: { type: 'Polygon', coordinates: open }, properties: {} },
    ]);
    expect(await plainEngine.allocate(AREAS, broken, recipeOf('ontharding'), 'm.fgb')).toEqual({
      ok: false,
      problem: { code: 'geometry.clipFailed', params: { file: 'm.fgb', feature: 2, area: 'A' } },
    });
  });
});
