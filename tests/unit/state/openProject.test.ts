import { expect, test } from 'vitest';
import { keepOwnLayers } from '../../../src/state/jobs/ownLayers';
import { switchTarget } from '../../../src/state/actions/targets';
import {
  selectOwnAreas,
  selectOwnLayers,
  hasOwnWork,
  hasUnsavedWork,
} from '../../../src/state/selectors/work';
import { recordsFrom } from '../../../src/state/store/records';
import { fail, ok } from '../../../src/domain/result';
import type { EngineApi } from '../../../src/worker/protocol';
import type { LayerSource } from '../../../src/io/layerSource';
import type { ImportReport } from '../../../src/features/importReport';
import { createAppStore } from '../../../src/state/store/appStore';
import type { AppStore } from '../../../src/state/store/appStore';
import { captureProject } from '../../../src/state/jobs/saveProject';
import { openProject } from '../../../src/state/jobs/openProject';
import type { AreaLevel, MeasureLayer } from '../../../src/state/store/data';
import { projectFixture } from '../io/project/projectFixture';

const MUNICIPALITIES = {
  ...{ id: 'municipalities-2025', own: false, rolledUpFrom: null, areas: [], bounds: [2, 50, 6, 52] },
} as unknown as AreaLevel;

/** A screen with work of its own on it, and a layer that a project would replace. */
function busyStore(): AppStore {
  return createAppStore({
    levels: [MUNICIPALITIES],
    layers: [{ id: 'own-900', own: true, target: 'bomen', status: 'ready' } as MeasureLayer],
    records: recordsFrom({
      ownLayer: [{ ...projectFixture().layers.find(({ role }) => role === 'measures')!, id: 'own-900' }],
      explanation: [
        {
          area: { levelId: 'municipalities-2025', code: '12014' },
          target: 'bomen',
          text: 'Van voor het openen.',
        },
      ],
    }),
    phase: 'ready',
  });
}

/** An engine that reads everything but the names that it refuses, and keeps what it was told to drop. */
function engine(refused: string[] = []) {
  const sources: LayerSource[] = [];
  const held = new Set<string>();
  const api = {
    readLayer: async (_: string, id: string, source: LayerSource) => {
      sources.push(source);
      if (refused.includes(source.name)) return fail('http.network', { file: source.name });
      held.add(id);
      return ok({ name: source.name, notes: [], columns: [] } as unknown as ImportReport);
    },
    openAreas: async () =>
      ok({
        areas: [],
        bounds: [2, 50, 6, 52],
        boxes: new Float64Array(),
        outlineUrl: 'blob:o',
        labelUrl: 'blob:l',
      }),
    countMeasures: async () => ok({ tally: {}, outside: 0, standing: new Uint8Array() }),
    positions: async () => fail('engine.failed', { cause: '' }),
    fingerprint: async () => ok({ size: 1200, crc32: '00c0ffee' }),
    dropLayer: async (id: string) => {
      held.delete(id);
    },
  };
  return { held, sources, api: api as unknown as EngineApi };
}

const DATA = new Map([['layer-1', new Uint8Array([1])]]);

test('a project takes the place of everything at once, and counts as saved until something changes', async () => {
  const store = busyStore();
  const { api } = engine();
  keepOwnLayers({ store, engine: api });
  const states: number[] = [];
  store.subscribe((state) => states.push(selectOwnLayers(state).length + selectOwnAreas(state).length));
  const opened = { project: projectFixture(), data: DATA };
  expect(await openProject({ store, engine: api }, 'nete.pactkaart.json', opened, new Map())).toEqual([]);
  // Nobody saw the layers without the areas, or the other way round.
  expect(new Set(states)).toEqual(new Set([3]));
  const state = store.getState();
  // By the name that the user gave it.
  expect(state.layers.map(({ name }) => name)).toEqual(['Bomen 2025']);
  expect(state.levelId).toBe(state.levels.find(({ own }) => own)!.id);
  expect(state.projectName).toBe('nete');
  expect(hasUnsavedWork(state)).toBe(false);
  switchTarget.run({ store, engine: api }, { key: 'bomen', on: false });
  expect(hasUnsavedWork(store.getState())).toBe(true);
});

test('what is captured after opening is what was opened', async () => {
  const store = busyStore();
  const opened = { project: { ...projectFixture(), catalog: null }, data: DATA };
  await openProject({ store, engine: engine().api }, 'nete.pactkaart.json', opened, new Map());
  expect(captureProject(store.getState()).project).toEqual(opened.project);
});

test('a layer that cannot be read leaves the screen and the engine as they were', async () => {
  const store = busyStore();
  const before = store.getState();
  const { api, held } = engine(['bomen.geojson']);
  const opened = { project: projectFixture(), data: DATA };
  const missing = await openProject({ store, engine: api }, 'nete.pactkaart.json', opened, new Map());
  expect(missing).toEqual([
    {
      layer: projectFixture().layers[1],
      problem: { code: 'http.network', params: { file: 'bomen.geojson' } },
    },
  ]);
  expect(store.getState()).toBe(before);
  expect(held.size).toBe(0);
});

test('a layer that does not travel with the project is asked for, and another file of its name is refused', async () => {
  const store = busyStore();
  const { api } = engine();
  const project = projectFixture();
  project.layers[0]!.origin = { kind: 'file', size: 1200, crc32: 'ffffffff' };
  const open = (given: ReadonlyMap<string, Uint8Array>) =>
    openProject({ store, engine: api }, 'nete.pactkaart.json', { project, data: new Map() }, given);
  expect(await open(new Map())).toEqual([{ layer: project.layers[0], problem: null }]);
  expect(await open(DATA)).toEqual([
    {
      layer: project.layers[0],
      problem: { code: 'project.otherFile', params: { file: 'wijken.fgb' } },
    },
  ]);
});

test('a layer is read in the CRS that was named for it, unless the project carries it, in degrees', async () => {
  const project = projectFixture();
  project.layers[0]!.origin = { kind: 'file', size: 1200, crc32: '00c0ffee', crs: 'EPSG:31300' };
  const crsOfLayers = async (
    data: ReadonlyMap<string, Uint8Array>,
    given: ReadonlyMap<string, Uint8Array>,
  ) => {
    const { api, sources } = engine();
    await openProject({ store: busyStore(), engine: api }, 'a.pactkaart.json', { project, data }, given);
    return sources.map(({ crs }) => crs);
  };
  expect(await crsOfLayers(new Map(), DATA)).toEqual(['EPSG:31300', 'EPSG:3447']);
  expect(await crsOfLayers(DATA, new Map())).toEqual([undefined, 'EPSG:3447']);
});

test('an untouched screen has no work to lose', () => {
  expect(hasOwnWork(createAppStore().getState())).toBe(false);
  expect(hasUnsavedWork(busyStore().getState())).toBe(true);
});
