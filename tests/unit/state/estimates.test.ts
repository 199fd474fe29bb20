import { beforeEach, describe, expect, test } from 'vitest';
import { parseCatalog } from '../../../src/domain/catalog/catalog';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import type { AreaRecipe } from '../../../src/engine/layerRecipe';
import type { ActionContext } from '../../../src/state/store/action';
import { removeLayer, openOwnAreas } from '../../../src/state/actions/layers';
import { createAppStore } from '../../../src/state/store/appStore';
import { keepCounts } from '../../../src/state/jobs/keepCounts';
import { loadCatalog } from '../../../src/state/jobs/loadCatalog';
import { readSource, keepOwnLayers } from '../../../src/state/jobs/ownLayers';
import { selectAreaDenominators } from '../../../src/state/selectors/areaDenominators';
import { selectRecordsOf } from '../../../src/state/selectors/coverage';
import { isOutsideUnits, selectEstimateError } from '../../../src/state/selectors/estimates';
import { gridSquare } from '../../helpers/gridSquare';
import { GRID_RECIPE, gridTable } from '../../helpers/gridTable';
import { valueOf } from '../../helpers/valueOf';

type Box = readonly [number, number, number, number];

const dataUrl = (type: string, text: string) => `data:${type},${encodeURIComponent(text)}`;
const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const ORIGIN = { source: 'Statbel', licence: 'CC BY 4.0', date: '2020-01-01' };

/** Two municipalities of two by two cells each, side by side, and their province. */
const MUNICIPALITIES = [gridSquare('11001', [0, 0, 2, 2]), gridSquare('11002', [2, 0, 4, 2])].map(
  (feature) => ({
    ...feature,
    properties: { ...feature.properties, parent: '10000' },
  }),
);
const GRID = gridTable(
  [
    [100, 200, 300, 400],
    [100, 200, 300, 400],
  ],
  (column) => (column < 2 ? '11001' : '11002'),
);
const FIGURES = 'nis,people_2020,people_2025,dwellings\n11001,600,660,300\n11002,1400,1400,\n';

function catalogUrl(): string {
  const figures = dataUrl('text/csv', FIGURES);
  const areas = { vintage: 2025, codeColumn: 'code', nameColumn: 'name', schematic: true, ...ORIGIN };
  const number = { url: figures, codeColumn: 'nis', ...ORIGIN };
  const catalog = {
    version: 1,
    title: 'Test',
    areas: [
      {
        ...areas,
        id: 'municipalities',
        level: 'municipality',
        url: dataUrl('application/json', collection(MUNICIPALITIES)),
        parentColumn: 'parent',
      },
      {
        ...areas,
        id: 'provinces',
        level: 'province',
        url: dataUrl('application/json', collection([gridSquare('10000', [0, 0, 4, 2])])),
        parentColumn: null,
      },
    ],
    denominators: [
      { ...number, id: 'inhabitants', year: 2020, valueColumn: 'people_2020' },
      { ...number, id: 'inhabitants', year: 2025, valueColumn: 'people_2025' },
      { ...number, id: 'dwellings', year: 2025, valueColumn: 'dwellings' },
    ],
    populationGrids: [
      { ...GRID_RECIPE, id: 'grid', url: dataUrl('text/csv', GRID), crs: 'EPSG:3035', year: 2020, ...ORIGIN },
    ],
    measures: [],
    figures: [],
  };
  return dataUrl('application/json', JSON.stringify(catalog));
}

let context: ActionContext;
beforeEach(async () => {
  context = { store: createAppStore({ populationYear: 2025 }), engine: createEngineApi(columnarEngine) };
  keepCounts(context);
  keepOwnLayers(context);
  await loadCatalog(context, catalogUrl());
});

async function openAreas(
  features: object[],
  recipe: Partial<AreaRecipe> = {},
  name = 'eigen.geojson',
): Promise<string> {
  const bytes = new TextEncoder().encode(collection(features));
  const read = valueOf(await readSource(context, { kind: 'bytes', name, bytes }, () => undefined));
  const columns = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  valueOf(await openOwnAreas(context, read, { ...columns, ...recipe }, null));
  return read.id;
}

const inhabitants = () => selectAreaDenominators(context.store.getState(), 'inhabitants');
const dwellings = () => selectAreaDenominators(context.store.getState(), 'dwellings');

test('published numbers are taken as they are, and the grid is not even read for them', () => {
  expect(inhabitants().map(({ value }) => value)).toEqual([660, 1400]);
  expect(inhabitants().every(({ estimate }) => estimate === null)).toBe(true);
  expect(context.store.getState().populationGrid).toBe('unread');
});

test('an own area across a border is estimated, scaled per municipality to the chosen year', async () => {
  await openAreas([gridSquare('vallei', [1, 0, 3, 2])]);
  const [area] = inhabitants();
  // 400 of the 600 counted in the one, times 660 / 600; 600 of the 1400 in the other.
  expect(area!.value).toBeCloseTo(440 + 600, 0);
  expect(area).toMatchObject({ incomplete: false, estimate: { method: 'cells', units: 'grid' } });
  context.store.setState({ populationYear: 2020 });
  expect(inhabitants()[0]!.value).toBeCloseTo(1000, 0);
});

test('dwellings follow the inhabitants, and a municipality without a figure is a lower bound, not zero', async () => {
  await openAreas([gridSquare('vallei', [1, 0, 3, 2]), gridSquare('west', [0, 0, 1, 2])]);
  expect(dwellings()[0]!.value).toBeCloseTo(200, 0);
  expect(dwellings()[0]!.incomplete).toBe(true);
  expect(dwellings()[1]!.value).toBeCloseTo(100, 0);
  expect(dwellings()[1]!.incomplete).toBe(false);
  const record = selectRecordsOf(context.store.getState(), 'renovatie')[0]!;
  expect(record).toMatchObject({ denominatorIncomplete: true, denominatorEstimate: { method: 'cells' } });
});

test('an area beyond the grid has no number, and one that reaches beyond has the people of the part within', async () => {
  await openAreas([gridSquare('ver', [4.1, 0, 8, 2]), gridSquare('rand', [3.5, 0, 8, 2])]);
  expect(inhabitants()[0]).toEqual({ value: null, incomplete: false, estimate: null });
  expect(inhabitants()[1]!.value).toBeCloseTo(400, 0);
  expect(inhabitants()[1]!.incomplete).toBe(true);
  const state = context.store.getState();
  expect(selectRecordsOf(state, 'bomen').map((record) => isOutsideUnits(state, record))).toEqual([
    true,
    false,
  ]);
});

test('an area whose code has a published number keeps it, beside areas that are estimated', async () => {
  await openAreas([gridSquare('11001', [0, 0, 2, 2]), gridSquare('wijk', [0, 0, 1, 1])]);
  expect(inhabitants()[0]).toEqual({ value: 660, incomplete: false, estimate: null });
  expect(inhabitants()[1]!.estimate).not.toBeNull();
});

describe('the union of known areas', () => {
  const compose = (levelId: string, codes: string[]) => {
    context.store.setState((state) => ({
      levels: state.levels.map((level) => (level.own ? { ...level, members: [{ levelId, codes }] } : level)),
    }));
  };

  test('is their exact sum', async () => {
    await openAreas([gridSquare('own-1', [0, 0, 4, 2])]);
    compose('municipalities', ['11001', '11002']);
    expect(inhabitants()[0]).toEqual({ value: 2060, incomplete: false, estimate: null });
    expect(dwellings()[0]).toEqual({ value: 300, incomplete: true, estimate: null });
  });

  test('of a level that is added up is the sum of its parts', async () => {
    await openAreas([gridSquare('own-1', [0, 0, 4, 2])]);
    compose('provinces', ['10000']);
    expect(inhabitants()[0]).toEqual({ value: 2060, incomplete: false, estimate: null });
  });

  test('of areas whose numbers nobody knows is estimated by its ground', async () => {
    await openAreas([gridSquare('own-1', [1, 0, 3, 2])]);
    compose('gone', ['x']);
    expect(inhabitants()[0]!.value).toBeCloseTo(1040, 0);
  });
});

describe('a layer that brings its own inhabitants', () => {
  const sector = (code: string, box: Box, inwoners: number | null, nis: string) => {
    const feature = gridSquare(code, box);
    return { ...feature, properties: { ...feature.properties, inwoners, nis } };
  };
  /** All people of the western municipality live in its western half: the grid of four cells cannot know. */
  const SECTORS = [
    sector('s1', [0, 0, 0.5, 2], 600, '11001'),
    sector('s2', [0.5, 0, 1, 2], 0, '11001'),
    sector('s3', [1, 0, 1.5, 2], 0, '11001'),
    sector('s4', [1.5, 0, 2, 2], 0, '11001'),
    ...[0, 1, 2, 3].map((i) => sector(`e${i}`, [2 + i / 2, 0, 2.5 + i / 2, 1.9], 350, '11002')),
  ];
  const recipe = { inhabitantsColumn: 'inwoners', parentColumn: 'nis' };

  test('shows them as they are, zero included', async () => {
    await openAreas(SECTORS, recipe);
    expect(inhabitants()[0]).toEqual({ value: 600, incomplete: false, estimate: null });
    expect(inhabitants()[1]!.value).toBe(0);
  });

  test('serves as finer units for areas that it covers, and gives way to the grid for others', async () => {
    await openAreas([gridSquare('west', [0, 0, 1, 2]), gridSquare('oost', [1, 0, 4, 2])]);
    const own = context.store.getState().levelId;
    expect(inhabitants()[0]!.estimate!.method).toBe('cells');
    const layer = await openAreas(SECTORS, recipe, 'sectoren.geojson');
    context.store.setState({ levelId: own });
    expect(inhabitants()[0]).toMatchObject({ estimate: { method: 'sectors', units: layer } });
    expect(inhabitants()[0]!.value).toBeCloseTo(660, 0);
    // The sectors leave a strip in the north of the eastern municipality out.
    expect(inhabitants()[1]).toMatchObject({ incomplete: false, estimate: { method: 'cells' } });

    removeLayer.run(context, layer);
    expect(inhabitants()[0]!.estimate!.method).toBe('cells');
    expect(Object.keys(context.store.getState().populationShares).some((key) => key.includes(layer))).toBe(
      false,
    );
  });

  test('is no unit where its areas are larger than a cell', async () => {
    await openAreas([gridSquare('west', [0, 0, 1, 2])]);
    const own = context.store.getState().levelId;
    const large = [sector('l', [0, 0, 4, 2], 5, '11001')];
    await openAreas(large, recipe, 'groot.geojson');
    context.store.setState({ levelId: own });
    expect(inhabitants()[0]!.estimate!.method).toBe('cells');
  });
});

test('how far off estimates are for the municipalities is computed from what is loaded', async () => {
  expect(selectEstimateError(context.store.getState(), 'grid')).toBeNull();
  await openAreas([gridSquare('vallei', [1, 0, 3, 2])]);
  const error = selectEstimateError(context.store.getState(), 'grid')!;
  // 600 people by the factor 1 of the other for 660, and 1400 by the factor 1.1 of the other for 1400.
  expect(error.count).toBe(2);
  expect(error.ninth).toBeCloseTo(0.1, 3);
});

test('a grid that cannot be read is said, and nothing is invented', async () => {
  const { catalog } = context.store.getState();
  const broken = valueOf(
    parseCatalog(
      {
        ...catalog,
        populationGrids: [{ ...catalog!.populationGrids[0]!, url: dataUrl('text/csv', 'a,b\n1,2') }],
      },
      'catalog.json',
    ),
  );
  context.store.setState({ catalog: broken });
  await openAreas([gridSquare('vallei', [1, 0, 3, 2])]);
  expect(inhabitants()[0]!.value).toBeNull();
  const problems = context.store.getState().notices.map(({ problem }) => problem?.code);
  expect(problems).toContain('column.missing');
});
