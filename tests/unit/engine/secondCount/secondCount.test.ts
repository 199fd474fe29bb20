import { readFileSync } from 'node:fs';
import type { Feature, Geometry } from 'geojson';
import { beforeEach, describe, expect, test } from 'vitest';
import { agreementOf } from '../../../../src/domain/coverage/secondCount';
import type { TargetId } from '../../../../src/domain/targets/target';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import type { MeasureRecipe } from '../../../../src/engine/layerRecipe';
import type { EngineApi, SecondCountRequest } from '../../../../src/worker/protocol';
import { box } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';

const RECIPE = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
const CONTEXT = { date: 20261122, cpeWeights: 'call2022' } as const;

const recipeOf = (target: TargetId, rule: MeasureRecipe['rule'] = null): MeasureRecipe => ({
  ...{ target, rule, filtered: rule === null },
  ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
});

let api: EngineApi;
beforeEach(() => {
  api = createEngineApi(columnarEngine);
});

async function read(id: string, name: string, bytes: Uint8Array): Promise<void> {
  valueOf(await api.readLayer(id, id, { kind: 'bytes', name, bytes }, null, null));
}

const geojson = (geometries: readonly Geometry[]): Uint8Array => {
  const features = geometries.map((geometry, i): Feature => {
    return { type: 'Feature', properties: { code: String(i + 1), name: `Area ${i + 1}` }, geometry };
  });
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
};

/** Three squares in a row, 1 to 3 from west to east, each of a tenth of a degree. */
async function openSquares(): Promise<void> {
  const squares = [4, 4.1, 4.2].map((west) => ({
    type: 'Polygon' as const,
    coordinates: [box(west, 51, 0.1)],
  }));
  await read('squares', 'squares.geojson', geojson(squares));
  valueOf(await api.openAreas('squares', RECIPE, new Map()));
}

async function readPoints(positions: readonly (readonly [number, number])[]): Promise<void> {
  const points = positions.map((coordinates) => ({ type: 'Point' as const, coordinates: [...coordinates] }));
  await read('points', 'points.geojson', geojson(points));
}

const COUNT = recipeOf('bomen', { kind: 'count' });
const ofPoints = (...areas: number[]): SecondCountRequest => ({
  ...{ areasId: 'squares', areas, context: CONTEXT },
  layers: [{ layerId: 'points', recipe: COUNT }],
});
const firstCount = async () =>
  valueOf(await api.countMeasures('first', 'squares', 'points', COUNT, CONTEXT, null)).tally.realised;

describe('on the embedded data', () => {
  const open = async (target: TargetId) => {
    const bytesOf = (path: string) => new Uint8Array(readFileSync(`public/data/${path}`));
    await read('towns', 'towns.fgb', bytesOf('areas/municipalities-2025.fgb'));
    valueOf(await api.openAreas('towns', RECIPE, new Map()));
    await read(target, `${target}.fgb`, bytesOf(`measures/${target}.fgb`));
  };

  test.each([
    { target: 'bomen', isMeasured: false },
    { target: 'fiets', isMeasured: true },
    { target: 'ontharding', isMeasured: true },
  ] as const)('the second count of $target is the first', async ({ target, isMeasured }) => {
    await open(target);
    const recipe = recipeOf(target);
    const { tally } = valueOf(await api.countMeasures('first', 'towns', target, recipe, CONTEXT, null));
    const agreements = new Set<string>();
    for (let area = 0; area < tally.realised.length; area += 12) {
      const request = {
        areasId: 'towns',
        areas: [area],
        context: CONTEXT,
        layers: [{ layerId: target, recipe }],
      };
      const second = valueOf(await api.secondCount('second', request, null));
      expect(second.features).toBeGreaterThanOrEqual(tally.counted[area]!);
      agreements.add(agreementOf(tally.realised[area]!, second.realised, isMeasured));
      agreements.add(agreementOf(tally.planned[area]!, second.planned, isMeasured));
    }
    expect(agreements.has('different')).toBe(false);
    if (!isMeasured) expect([...agreements]).toEqual(['same']);
  });

  test('several areas and several layers are added up', async () => {
    await open('fiets');
    await open('hagen');
    const areas = [0, 1, 2, 40];
    const layers = (['fiets', 'hagen'] as const).map((layerId) => ({ layerId, recipe: recipeOf(layerId) }));
    const request = { areasId: 'towns', areas, context: CONTEXT, layers };
    const second = valueOf(await api.secondCount('second', request, null));
    let realised = 0;
    for (const { layerId, recipe } of layers) {
      const { tally } = valueOf(await api.countMeasures('first', 'towns', layerId, recipe, CONTEXT, null));
      for (const area of areas) realised += tally.realised[area]!;
    }
    expect(agreementOf(realised, second.realised, true)).not.toBe('different');
  });
});

test('a point on a border is in one area for each engine, and not in the same', async () => {
  await openSquares();
  await readPoints([
    [4.05, 51.05],
    [4.1, 51.05],
  ]);
  // The first count moves the point east in thought, the second gives it to the first code.
  expect([...(await firstCount())]).toEqual([1, 1, 0]);
  const second = async (...areas: number[]) =>
    valueOf(await api.secondCount('second', ofPoints(...areas), null)).realised;
  expect(await second(0)).toBe(2);
  expect(await second(1)).toBe(0);
  expect(await second(0, 1, 2)).toBe(2);
  expect(agreementOf(1, await second(0), false)).toBe('different');
});

test('paths of one kilometre near a border agree, one of six kilometres along it is said to differ', async () => {
  await openSquares();
  // A decimetre south of the border; in Lambert 72 a straight line between far ends bulges north of it.
  const north = 51.1 - 1e-6;
  const path = (...easts: number[]): Geometry => ({
    type: 'LineString',
    coordinates: easts.map((east) => [east, north]),
  });
  const agreement = async (geometry: Geometry) => {
    await read('paths', 'paths.geojson', geojson([geometry]));
    const recipe = recipeOf('fiets', { kind: 'length' });
    const { tally } = valueOf(await api.countMeasures('first', 'squares', 'paths', recipe, CONTEXT, null));
    const request = { ...ofPoints(0), layers: [{ layerId: 'paths', recipe }] };
    const { realised } = valueOf(await api.secondCount('second', request, null));
    expect(tally.realised[0]).toBeGreaterThan(1000);
    await api.dropLayer('paths');
    return agreementOf(tally.realised[0]!, realised, true);
  };
  expect(await agreement(path(4.03, 4.04, 4.05, 4.06))).toBe('same');
  expect(await agreement(path(4.005, 4.095))).toBe('different');
});

test('only features near the area count for the limit, and over it nothing is counted', async () => {
  await openSquares();
  const many = (west: number, count: number) =>
    Array.from({ length: count }, (_, i) => [west + (0.1 * (i + 0.5)) / count, 51.05] as const);
  await readPoints([...many(4, 100), ...many(4.2, 50_001)]);
  const progress: number[] = [];
  const near = await api.secondCount('second', ofPoints(0), ({ done, total }) => {
    expect(total).toBe(100);
    progress.push(done);
  });
  expect(valueOf(near)).toEqual({ realised: 100, planned: 0, features: 100 });
  expect(progress.at(-1)).toBe(100);
  const params = { count: 50_001, limit: 50_000 };
  const tooMany = { ok: false, problem: { code: 'secondCount.tooMany', params } };
  expect(await api.secondCount('second', ofPoints(2), null)).toEqual(tooMany);
  expect(await api.secondCount('second', ofPoints(1, 2), null)).toEqual(tooMany);
});

test('it can be cancelled, which leaves everything as it was', async () => {
  await openSquares();
  await readPoints(Array.from({ length: 40_000 }, (_, i) => [4 + i / 400_001, 51 + ((i * 7) % 99) / 1000]));
  const before = [...(await firstCount())];
  const cancelled = await api.secondCount('second', ofPoints(0), () => {
    void api.cancel('second');
  });
  expect(cancelled).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect([...(await firstCount())]).toEqual(before);
  expect(valueOf(await api.secondCount('second', ofPoints(0), null)).realised).toBe(before[0]);
});

test('where nothing lies near there is nothing, and areas that are not open are a problem', async () => {
  await openSquares();
  await readPoints([[5, 51]]);
  expect(valueOf(await api.secondCount('second', ofPoints(0), null))).toEqual({
    ...{ realised: 0, planned: 0, features: 0 },
  });
  const closed = await api.secondCount('second', { ...ofPoints(0), areasId: 'closed' }, null);
  expect(closed).toMatchObject({ ok: false, problem: { code: 'engine.failed' } });
});
