import { expect, test, vi } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { keepCounts } from '../../../../src/state/jobs/keepCounts';
import { loadCatalog } from '../../../../src/state/jobs/loadCatalog';
import { selectRecordsOf } from '../../../../src/state/selectors/coverage';
import { createAppStore } from '../../../../src/state/store/appStore';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { gridSquare } from '../../../helpers/gridSquare';

const dataUrl = (content: object) => `data:application/json,${encodeURIComponent(JSON.stringify(content))}`;
const ORIGIN = { source: 'Stad', licence: 'CC0', date: '2026-01-01' };
const SQUARES = [gridSquare('11001', [0, 0, 2, 2]), gridSquare('11002', [2, 0, 4, 2])];
const [corner] = SQUARES[0]!.geometry.coordinates[0]!;
const TREE = {
  type: 'Feature',
  properties: { year: 2022 },
  geometry: { type: 'Point', coordinates: [corner![0]! + 0.005, corner![1]! + 0.005] },
};

/** What is realised per area where one tree stands in the first of two. */
async function realised(said: { emptyIsZero?: boolean }): Promise<(number | null)[]> {
  const area = { id: 'gemeenten', level: 'municipality', codeColumn: 'code', nameColumn: 'name' };
  const layer = {
    id: 'bomen',
    target: 'bomen',
    yearColumn: 'year',
    statusColumn: null,
    quantityColumn: null,
  };
  const catalog = {
    ...{ version: 1, title: 'Test', denominators: [], figures: [] },
    areas: [
      {
        ...{ ...area, vintage: 2025, parentColumn: null, schematic: false, ...ORIGIN },
        url: dataUrl({ type: 'FeatureCollection', features: SQUARES }),
      },
    ],
    measures: [
      {
        ...{ ...layer, synthetic: false, ...ORIGIN, ...said },
        url: dataUrl({ type: 'FeatureCollection', features: [TREE] }),
      },
    ],
  };
  const context = { store: createAppStore({}), engine: createEngineApi(columnarEngine) };
  keepCounts(context);
  await loadCatalog(context, dataUrl(catalog));
  const records = () => selectRecordsOf(context.store.getState(), 'bomen');
  await vi.waitFor(() => expect(records()[0]?.realised).toBe(1));
  return records().map((record) => record.realised);
}

test('where nothing of a layer of a site lies is zero, unless its catalog says that it does not cover everything', async () => {
  expect(await realised({})).toEqual([1, 0]);
  expect(await realised({ emptyIsZero: true })).toEqual([1, 0]);
  expect(await realised({ emptyIsZero: false })).toEqual([1, null]);
});

/** A site that publishes charging points of two areas, and their list beside their outlines. */
function chargingSite(list: string, outlines: object): string {
  const table = (text: string) => `data:text/csv,${encodeURIComponent(text)}`;
  const figures = table('nis,people,points\n11001,1000,4\n11002,2000,30\n');
  const columns = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  return dataUrl({
    ...{ version: 1, title: 'Test', measures: [] },
    areas: [
      {
        ...{ ...columns, id: 'gemeenten', level: 'municipality', vintage: 2025, schematic: false, ...ORIGIN },
        ...{ url: dataUrl(outlines), list: { ...columns, url: table(list) } },
      },
    ],
    denominators: [
      {
        ...{ id: 'inhabitants', year: 2025, url: figures, codeColumn: 'nis', valueColumn: 'people' },
        ...ORIGIN,
      },
    ],
    figures: [
      {
        ...{ id: 'punten', target: 'laden', url: figures, codeColumn: 'nis', valueColumn: 'points' },
        ...{ caveat: 'pointsNotCpe', ...ORIGIN },
      },
    ],
  });
}

const numbers = (store: ReturnType<typeof createAppStore>) =>
  selectRecordsOf(store.getState(), 'laden').map(({ areaName, realised, goal, gap }) => ({
    ...{ areaName, realised, goal, gap },
  }));

test('published figures stand by the list of the areas before their outlines came, and are the same with these', async () => {
  const store = createAppStore({});
  const context = { store, engine: createEngineApi(columnarEngine) };
  keepCounts(context);
  const phases: string[] = [];
  const seen: unknown[] = [];
  store.subscribe(({ phase }, before) => {
    if (phase === before.phase) return;
    phases.push(phase);
    seen.push(numbers(store));
  });
  const list = 'code,name\n11001,Aartselaar\n11002,Antwerpen\n';
  const outlines = { type: 'FeatureCollection', features: SQUARES };
  await loadCatalog(context, chargingSite(list, outlines));
  expect(phases).toEqual(['listed', 'ready']);
  expect(seen[0]).toMatchObject([{ realised: 4 }, { realised: 30 }]);
  const named = numbers(store).map((record, at) => ({
    ...record,
    areaName: ['Aartselaar', 'Antwerpen'][at],
  }));
  expect(seen[0]).toEqual(named);
  expect(store.getState().levels).toHaveLength(1);
});

test('without outlines nothing of the list is taken for a level, and a list that cannot be read is done without', async () => {
  const store = createAppStore({});
  const context = { store, engine: createEngineApi(columnarEngine) };
  const none = { type: 'FeatureCollection', features: [] };
  await loadCatalog(context, chargingSite('code,name\n11001,Aartselaar\n', none));
  expect(store.getState()).toMatchObject({ phase: 'failed', problem: { code: 'layer.noFeatures' } });
  const other = createAppStore({});
  await loadCatalog(
    { store: other, engine: createEngineApi(columnarEngine) },
    chargingSite('nis,gemeente\n', { type: 'FeatureCollection', features: SQUARES }),
  );
  expect(other.getState().phase).toBe('ready');
});
