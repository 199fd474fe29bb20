import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import type { LayerSource } from '../../../src/io/layerSource';
import type { ActionContext } from '../../../src/state/store/action';
import { createAppStore } from '../../../src/state/store/appStore';
import { keepCounts } from '../../../src/state/jobs/keepCounts';
import { readSource, keepOwnLayers } from '../../../src/state/jobs/ownLayers';
import { openOwnMeasures, openOwnAreas } from '../../../src/state/actions/layers';
import { captureProject } from '../../../src/state/jobs/saveProject';
import { openProject } from '../../../src/state/jobs/openProject';
import { selectAreaTallies } from '../../../src/state/selectors/tallies';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const file = (name: string, features: object[]): LayerSource => ({
  ...{ kind: 'bytes', name },
  bytes: new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
});
const AREAS = [
  {
    type: 'Feature',
    properties: { code: '1', naam: 'Een' },
    geometry: { type: 'Polygon', coordinates: [box(4, 51, 0.1)] },
  },
];
const TREES = [4.02, 4.05].map((x) => ({
  type: 'Feature',
  properties: { jaar: 2023 },
  geometry: { type: 'Point', coordinates: [x, 51.05] },
}));
const RECIPE = {
  ...{ target: 'bomen' as const, rule: null, filtered: true },
  ...{ yearColumn: 'jaar', statusColumn: null, quantityColumn: null },
};

/** A screen with one own area, and ways to open trees on it and to see how many there are. */
async function open() {
  const store = createAppStore({ phase: 'ready' });
  const context = { store, engine: createEngineApi(columnarEngine) } as unknown as ActionContext;
  keepCounts(context);
  keepOwnLayers(context);
  const read = async (source: LayerSource) => valueOf(await readSource(context, source, () => undefined));
  const recipe = { codeColumn: 'code', nameColumn: 'naam', parentColumn: null, inhabitantsColumn: null };
  valueOf(await openOwnAreas(context, await read(file('areas.geojson', AREAS)), recipe, null));
  return {
    context,
    read,
    trees: () => selectAreaTallies(store.getState(), 'bomen')[0]?.realised,
    names: () => store.getState().layers.map(({ name }) => name),
    replaced: () => store.getState().notices.at(-1)?.counted?.replaced,
  };
}

test('a file that counts for the target already takes its own place, whatever it is called', async () => {
  const { context, read, trees, names, replaced } = await open();
  valueOf(await openOwnMeasures(context, await read(file('bomen.geojson', TREES)), RECIPE, true));
  expect([trees(), replaced()]).toEqual([2, false]);
  valueOf(await openOwnMeasures(context, await read(file('kopie.geojson', TREES)), RECIPE, true));
  expect([trees(), names(), replaced()]).toEqual([2, ['kopie.geojson'], true]);
  // For another target it is another layer, and another file counts beside it.
  const hedges = { ...RECIPE, target: 'deel' as const };
  valueOf(await openOwnMeasures(context, await read(file('bomen.geojson', TREES)), hedges, true));
  valueOf(await openOwnMeasures(context, await read(file('een.geojson', TREES.slice(1))), RECIPE, true));
  expect([trees(), names()]).toEqual([3, ['kopie.geojson', 'bomen.geojson', 'een.geojson']]);
});

test('a file that shall count again does, and a project keeps that it was confirmed', async () => {
  const { context, read, trees } = await open();
  for (const repeated of [false, true]) {
    valueOf(await openOwnMeasures(context, await read(file('bomen.geojson', TREES)), RECIPE, true, repeated));
  }
  expect(trees()).toBe(4);
  const { project } = captureProject(context.store.getState());
  const bytes = (layerFile: LayerSource) => (layerFile.kind === 'bytes' ? layerFile.bytes : new Uint8Array());
  const data = () =>
    new Map([
      ['layer-1', bytes(file('areas.geojson', AREAS))],
      ['layer-2', bytes(file('bomen.geojson', TREES))],
      ['layer-3', bytes(file('bomen.geojson', TREES))],
    ]);
  expect(await openProject(context, 'x.pactkaart.json', { project, data: data() }, new Map())).toEqual([]);
  await expect.poll(trees).toBe(4);
  // As saved by a version that did not ask.
  const layers = project.layers.map((layer) =>
    layer.role === 'measures' ? { ...layer, repeated: false } : layer,
  );
  const old = { project: { ...project, layers }, data: data() };
  expect(await openProject(context, 'x.pactkaart.json', old, new Map())).toEqual([]);
  await expect.poll(trees).toBe(2);
  expect(context.store.getState().notices.map(({ text }) => text?.key)).toContain('notice.projectOpenedOnce');
});

test('an address that is opened twice counts once', async () => {
  const { context, read, names } = await open();
  const first = await read(file('bomen.geojson', TREES));
  const second = await read(file('bomen.geojson', TREES));
  const origin = { kind: 'address' as const, url: 'https://data.example/bomen.geojson' };
  valueOf(await openOwnMeasures(context, { ...first, origin }, RECIPE, true));
  valueOf(await openOwnMeasures(context, { ...second, origin }, RECIPE, true));
  expect(names()).toEqual(['bomen.geojson']);
});
