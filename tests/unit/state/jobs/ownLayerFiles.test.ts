import { expect, test, vi } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { undo } from '../../../../src/state/actions/history';
import { removeLayer, reopenOwnLayer } from '../../../../src/state/actions/layers';
import type { LayerFiles } from '../../../../src/state/jobs/layerFiles';
import { keepLayerFiles, reopenLayers } from '../../../../src/state/jobs/layerFiles';
import { readSource, keepOwnLayers } from '../../../../src/state/jobs/ownLayers';
import type { ActionContext } from '../../../../src/state/store/action';
import { createAppStore } from '../../../../src/state/store/appStore';
import { NO_RECORDS, recordsFrom, valuesOf } from '../../../../src/state/store/records';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { valueOf } from '../../../helpers/valueOf';
import { projectFixture } from '../../io/project/projectFixture';

const trees = (count: number) =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: Array.from({ length: count }, (_, index) => ({
        type: 'Feature',
        properties: { jaar: 2023, aantal: 3 },
        geometry: { type: 'Point', coordinates: [4 + index / 100, 51] },
      })),
    }),
  );

/** A page that comes back with the record of one measure layer, and what is kept of it. */
async function returning() {
  const engine = createEngineApi(columnarEngine);
  const empty = { store: createAppStore({ phase: 'ready' }), engine } as unknown as ActionContext;
  const read = valueOf(
    await readSource(empty, { kind: 'bytes', name: 'bomen.geojson', bytes: trees(2) }, () => undefined),
  );
  const kept = valueOf(await engine.keptLayer(read.id));
  const measures = projectFixture().layers.find(({ role }) => role === 'measures')!;
  const layer = { ...measures, id: 'own-900', origin: read.origin };
  const records = recordsFrom({ ownLayer: [layer] });
  const store = createAppStore({ phase: 'ready', records });
  const context = { store, engine } as unknown as ActionContext;
  const files = (bytes: Uint8Array<ArrayBuffer> | null) =>
    ({ read: async () => bytes?.slice() ?? null }) as unknown as LayerFiles;
  const shown = () => store.getState().layers.map(({ id, report }) => [id, report?.featureCount]);
  const reason = () => store.getState().missingReasons['own-900']?.code;
  return { store, context, kept, files, shown, reason };
}

test('a layer of an earlier visit is there again, and once more after it was removed and that was undone', async () => {
  const { store, context, kept, files, shown } = await returning();
  keepOwnLayers(context);
  reopenLayers(context, files(kept), null);
  await expect.poll(shown).toEqual([['own-900', 2]]);
  expect(store.getState().keptLayers).toEqual({ 'own-900': kept.length });
  removeLayer.run(context, 'own-900');
  expect(shown()).toEqual([]);
  undo.run(context, null);
  await expect.poll(shown).toEqual([['own-900', 2]]);
});

test('a layer whose record comes back later is read then', async () => {
  const { store, context, kept, files, shown } = await returning();
  const { records } = store.getState();
  store.setState({ records: NO_RECORDS });
  reopenLayers(context, files(kept), null);
  store.setState({ records });
  await expect.poll(shown).toEqual([['own-900', 2]]);
});

test('a damaged copy is not used, and the layer is missing for that reason', async () => {
  const { store, context, kept, files, shown, reason } = await returning();
  kept[kept.length - 1]! ^= 1;
  reopenLayers(context, files(kept), null);
  await expect.poll(reason).toBe('layer.keptDamaged');
  expect(store.getState().missingLayers).toEqual(['own-900']);
  expect(shown()).toEqual([]);
  // Gone with its record: nothing is said of a layer that nobody has.
  store.setState({ records: NO_RECORDS });
  expect([store.getState().missingLayers, reason()]).toEqual([[], undefined]);
});

test('a layer whose record went while it was read is not shown, and the engine lets it go', async () => {
  const { store, context, kept, files, shown } = await returning();
  const dropped: string[] = [];
  const engine = {
    ...context.engine,
    openKept: async (...parameters: Parameters<typeof context.engine.openKept>) => {
      const opened = await context.engine.openKept(...parameters);
      store.setState({ records: NO_RECORDS });
      return opened;
    },
    dropLayer: async (id: string) => {
      dropped.push(id);
      await context.engine.dropLayer(id);
    },
  };
  reopenLayers({ store, engine }, files(kept), null);
  await expect.poll(() => dropped).toEqual(['own-900']);
  expect(shown()).toEqual([]);
  expect(store.getState().missingLayers).toEqual([]);
});

test('a missing layer opens from its own file, and another file is refused and not held', async () => {
  const { store, context, files, shown, reason } = await returning();
  reopenLayers(context, files(null), null);
  await expect.poll(reason).toBe('layer.notKept');
  await reopenOwnLayer.run(context, { id: 'own-900', file: new File([trees(3)], 'bomen.geojson') });
  expect([reason(), shown()]).toEqual(['layer.otherFile', []]);
  expect((await context.engine.keptLayer('own-900')).ok).toBe(false);
  await reopenOwnLayer.run(context, { id: 'own-900', file: new File([trees(2)], 'bomen.geojson') });
  expect([reason(), shown()]).toEqual([undefined, [['own-900', 2]]]);
  expect(store.getState().missingLayers).toEqual([]);
});

test('a chosen file that cannot be read leaves the layer missing, with that as its reason', async () => {
  const { store, context, files, shown, reason } = await returning();
  reopenLayers(context, files(null), null);
  await expect.poll(reason).toBe('layer.notKept');
  const gone = new File([trees(2)], 'bomen.geojson');
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(
    new DOMException('The file could not be read.', 'NotReadableError'),
  );
  await reopenOwnLayer.run(context, { id: 'own-900', file: gone });
  expect([reason(), store.getState().missingLayers, shown()]).toEqual(['file.unreadable', ['own-900'], []]);
});

test('two missing layers whose records go at once are both read again when they come back', async () => {
  const { store, context, kept, files } = await returning();
  const [first] = valuesOf(store.getState().records, 'ownLayer');
  const records = recordsFrom({ ownLayer: [first!, { ...first!, id: 'own-901' }] });
  store.setState({ records });
  let bytes: Uint8Array<ArrayBuffer> | null = null;
  reopenLayers(context, { read: () => files(bytes).read('own') } as unknown as LayerFiles, null);
  await expect.poll(() => store.getState().missingLayers).toEqual(['own-900', 'own-901']);
  store.setState({ records: NO_RECORDS });
  expect(store.getState()).toMatchObject({ missingLayers: [], missingReasons: {} });
  bytes = kept;
  store.setState({ records });
  await expect.poll(() => store.getState().layers.map(({ id }) => id)).toEqual(['own-900', 'own-901']);
});

test('what nobody speaks of is let go of at the start, but not while something kept cannot be read', async () => {
  for (const isUnread of [false, true]) {
    const { store, context } = await returning();
    if (isUnread) store.setState({ unread: [{ store: 'records', key: 'x', value: {}, saved: false }] });
    const dropped: string[] = [];
    const files = {
      ids: async () => ['own-900', 'own-7'],
      drop: async (id: string) => dropped.push(id),
    } as unknown as LayerFiles;
    await keepLayerFiles(context, files, null);
    expect(dropped).toEqual(isUnread ? [] : ['own-7']);
  }
});
