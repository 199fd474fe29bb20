import { beforeAll, describe, expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { CoverageEngine } from '../../../src/engine/engine';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { Columns } from '../../../src/features/columns';
import { bareRecipe } from '../../helpers/bareRecipe';
import { valueOf } from '../../helpers/valueOf';
import { goldenAreas, goldenLayers } from './postgisLayers';
import type { GoldenLayer } from './postgisLayers';
import { postgisTable } from './postgisTables';

let areas: Columns;
let layers: Record<GoldenLayer, Columns>;
beforeAll(async () => {
  areas = await goldenAreas();
  layers = goldenLayers();
});

/** The largest difference of an area from PostGIS, on each ground. */
async function differences(engine: CoverageEngine, layer: GoldenLayer, rule: string) {
  const areaRecipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const prepared = valueOf(engine.prepareAreas(areas, areaRecipe, 'areas'));
  const recipe = bareRecipe(rule);
  const allocation = valueOf(await engine.allocate(prepared, layers[layer], recipe, layer));
  const { realised, geodesic } = engine.tally(allocation, { date: 20260101, cpeWeights: 'call2022' });
  const table = postgisTable(layer);
  expect(prepared.areas).toHaveLength(285);
  expect(table.size).toBeGreaterThan(270);
  let lambert72 = 0;
  let ellipsoid = 0;
  prepared.areas.forEach(({ code }, area) => {
    const answer = table.get(code) ?? { lambert72: 0, ellipsoid: 0 };
    lambert72 = Math.max(lambert72, Math.abs(realised[area]! - answer.lambert72));
    ellipsoid = Math.max(ellipsoid, Math.abs((geodesic?.[area] ?? 0) - (answer.ellipsoid ?? 0)));
  });
  return { lambert72, ellipsoid };
}

describe('20,000 points, 2,000 lines and 2,000 polygons per municipality are those of PostGIS', () => {
  test('counts, by both engines', async () => {
    expect(await differences(plainEngine, 'points', 'count')).toEqual({ lambert72: 0, ellipsoid: 0 });
    expect(await differences(columnarEngine, 'points', 'count')).toEqual({ lambert72: 0, ellipsoid: 0 });
  });

  test('lengths and areas in Lambert 72, by the plain engine, which measures there', async () => {
    expect((await differences(plainEngine, 'lines', 'length')).lambert72).toBeLessThan(1e-6);
    expect((await differences(plainEngine, 'polygons', 'area')).lambert72).toBeLessThan(1e-5);
  });

  test('lengths in metres, by the columnar engine', async () => {
    const { ellipsoid, lambert72 } = await differences(columnarEngine, 'lines', 'length');
    expect(ellipsoid).toBeLessThan(1e-5);
    // A line is cut where it meets a border that is straight in degrees; PostGIS was asked to cut in the plane.
    expect(lambert72).toBeLessThan(0.005);
  });

  test('areas in square metres, by the columnar engine', async () => {
    const { ellipsoid, lambert72 } = await differences(columnarEngine, 'polygons', 'area');
    expect(ellipsoid).toBeLessThan(0.001);
    expect(lambert72).toBeLessThan(0.001);
  });
});
