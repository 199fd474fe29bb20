import { expect, test } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import type { LayerSource } from '../../../../src/io/layerSource';
import { openOwnMeasures } from '../../../../src/state/actions/layers';
import { styleLayer } from '../../../../src/state/actions/layerList';
import { compareLayers, recipeColumnsGone } from '../../../../src/state/jobs/compareLayers';
import { keepOwnLayers, readSource } from '../../../../src/state/jobs/ownLayers';
import { selectOwnLayers, styleOf } from '../../../../src/state/selectors/work';
import type { ActionContext } from '../../../../src/state/store/action';
import { createAppStore } from '../../../../src/state/store/appStore';
import { recordsFrom } from '../../../../src/state/store/records';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { valueOf } from '../../../helpers/valueOf';

const file = (name: string, years: readonly number[]): LayerSource => ({
  ...{ kind: 'bytes', name },
  bytes: new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: years.map((jaar, at) => ({
        ...{ type: 'Feature', properties: { jaar } },
        geometry: { type: 'Point', coordinates: [4 + at / 100, 51] },
      })),
    }),
  ),
});
const RECIPE = {
  ...{ target: 'bomen' as const, rule: null, filtered: true },
  ...{ yearColumn: 'jaar', statusColumn: null, quantityColumn: null },
};
/** Trees count whatever their year in this project. */
const ANY_YEAR = {
  ...{
    target: 'bomen' as const,
    area: null,
    norm: { quantity: 3, per: 2 },
    deadline: '2030-12-31',
    kind: 'stock' as const,
  },
  ...{ baseline: null, source: 'x', author: '', date: '2026-11-25' },
};

async function openTrees(years: readonly number[]) {
  const store = createAppStore({
    ...{ phase: 'ready', date: '2026-01-01' },
    records: recordsFrom({ targetChange: [ANY_YEAR] }),
  });
  const context: ActionContext = { store, engine: createEngineApi(columnarEngine) };
  keepOwnLayers(context);
  const read = async (name: string, of: readonly number[]) =>
    valueOf(await readSource(context, file(name, of), () => undefined));
  valueOf(await openOwnMeasures(context, await read('bomen.geojson', years), RECIPE, true));
  return { context, read, layer: selectOwnLayers(store.getState())[0]! };
}

test('both versions count between the days of the project', async () => {
  const { context, read, layer } = await openTrees([2010, 2023]);
  const compared = await compareLayers(context, layer, await read('nieuw.geojson', [2010, 2011, 2023]), null);
  expect(compared.counts).toMatchObject({ before: { realised: 2 }, after: { realised: 3 } });
  expect(compared.objects).toEqual({ before: 2, after: 3 });
});

test('of a version that is not there nothing is known, which is not none', async () => {
  const { context, read, layer } = await openTrees([2023]);
  const newer = await read('nieuw.geojson', [2023]);
  const compared = await compareLayers(context, { ...layer, id: 'own-gone' }, newer, null);
  expect(compared).toMatchObject({ objects: { before: null, after: 1 }, counts: null, difference: null });
});

test('a column of the recipe is there in other capitals too', async () => {
  const { layer } = await openTrees([2023]);
  const columns = (name: string) => ({ columns: [{ name, type: 'number', example: null }] });
  expect(recipeColumnsGone(layer, columns('JAAR'))).toEqual([]);
  expect(recipeColumnsGone(layer, columns('wanneer'))).toEqual(['jaar']);
});

test('the same file opened again takes over how the layer in whose place it comes is called and drawn', async () => {
  const { context, read, layer } = await openTrees([2023]);
  styleLayer.run(context, { layerId: layer.id, title: 'Straatbomen', opacity: 0.5 });
  valueOf(await openOwnMeasures(context, await read('kopie.geojson', [2023]), RECIPE, true));
  const state = context.store.getState();
  const [now, ...others] = selectOwnLayers(state);
  expect(others).toEqual([]);
  expect(styleOf(state, now!.id)).toMatchObject({ title: 'Straatbomen', opacity: 0.5 });
  expect(styleOf(state, layer.id)).toBeUndefined();
});
