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
