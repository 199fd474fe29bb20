import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OWN_AREA_COLOURS } from '../../../src/domain/areas/ownArea';
import type { OwnArea } from '../../../src/domain/areas/ownArea';
import { createAppStore } from '../../../src/state/appStore';
import { forgetKeptChecks, keepOnMachine, readKept } from '../../../src/state/keepOnMachine';
import { keepProject } from '../../../src/state/project/keepProject';
import type { ProjectStorage } from '../../../src/state/project/projectStorage';
import { restoreProject } from '../../../src/state/project/restoreProject';
import { projectFixture } from '../io/project/projectFixture';

const AREA: OwnArea = {
  ...{ id: 'own-area-1', name: 'Netevallei', colour: OWN_AREA_COLOURS[1], origin: { kind: 'drawn' } },
  geometry: { type: 'MultiPolygon', coordinates: [] },
};

/** Storage in memory that counts how often it was written. */
function memory(kept?: unknown): ProjectStorage & { kept: unknown; writes: number } {
  return {
    kept,
    writes: 0,
    async read() {
      return structuredClone(this.kept);
    },
    async write(value) {
      this.kept = structuredClone(value);
      this.writes++;
    },
    async clear() {
      this.kept = undefined;
    },
  };
}

const refusing: ProjectStorage = {
  read: () => Promise.reject(new Error('refused')),
  write: () => Promise.reject(new Error('full')),
  clear: () => Promise.reject(new Error('refused')),
};

function localStorageOf(text: string | null): Storage {
  const values = new Map(text === null ? [] : [['pactkaart', text]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  } as unknown as Storage;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what was made comes back at the next visit', async () => {
  const storage = memory();
  const store = createAppStore();
  const keepNow = keepProject(store, storage, () => undefined);
  const explanations = { 'municipalities-2025/12014': { bomen: 'Nieuw bos.' } };
  store.setState({ ownAreas: [AREA], explanations, policyChecks: { '12014': ['heatPlan'] } });
  await keepNow();

  const next = createAppStore();
  expect(await restoreProject(next, storage)).toBe(true);
  expect(next.getState()).toMatchObject({
    ...{ ownAreas: [AREA], explanations, policyChecks: { '12014': ['heatPlan'] } },
  });
});

test('what was said about a layer from a file goes with that layer, and an area made of it keeps its shape', async () => {
  const storage = memory();
  const store = createAppStore();
  const keepNow = keepProject(store, storage, () => undefined);
  const [layer] = projectFixture().layers;
  const composed: OwnArea = {
    ...AREA,
    origin: { kind: 'composed', members: { levelId: layer!.id, codes: ['wijk 3'] } },
  };
  const explanations = {
    [`${layer!.id}/wijk 3`]: { bomen: 'Weg.' },
    'provinces-2025/10000': { bomen: 'Blijft.' },
  };
  store.setState({ ownLayers: [layer!], ownAreas: [composed], explanations });
  await keepNow();
  expect(storage.kept).toMatchObject({
    layers: [],
    ownAreas: [{ ...AREA, origin: { kind: 'imported', file: layer!.name } }],
  });
  expect((storage.kept as { explanations: object }).explanations).toEqual({
    'provinces-2025/10000': { bomen: 'Blijft.' },
  });
});

test('a run of changes is one write, and a change of the view is none', async () => {
  const storage = memory();
  const store = createAppStore();
  keepProject(store, storage, () => undefined);
  for (const text of ['N', 'Ni', 'Nieuw']) store.setState({ explanations: { a: { bomen: text } } });
  store.setState({ filter: 'nete', selectedCode: '12014' });
  await vi.runAllTimersAsync();
  expect(storage.writes).toBe(1);
  store.setState({ filter: '' });
  await vi.runAllTimersAsync();
  expect(storage.writes).toBe(1);
});

test('when all is gone again, nothing is left on the machine', async () => {
  const storage = memory();
  const store = createAppStore();
  const keepNow = keepProject(store, storage, () => undefined);
  store.setState({ ownAreas: [AREA] });
  await keepNow();
  store.setState({ ownAreas: [] });
  await keepNow();
  expect(storage.kept).toBeUndefined();
});

test('a storage that refuses does not stop the work, and is told once', async () => {
  const store = createAppStore();
  expect(await restoreProject(store, refusing)).toBe(true);
  const keepNow = keepProject(store, refusing, () => undefined);
  store.setState({ ownAreas: [AREA] });
  await keepNow();
  store.setState({ ownAreas: [AREA, { ...AREA, id: 'own-area-2' }] });
  await keepNow();
  expect(store.getState().ownAreas).toHaveLength(2);
  expect(store.getState().notices.map(({ problem }) => problem?.code)).toEqual(['project.notKept']);
});

test('a storage that does not answer does not keep the map away, and is not written over', async () => {
  const store = createAppStore();
  const never: ProjectStorage = { ...memory(), read: () => new Promise(() => undefined) };
  const restored = restoreProject(store, never);
  await vi.runAllTimersAsync();
  expect(await restored).toBe(false);
});

test('what cannot be read is left as it is, and said', async () => {
  const store = createAppStore();
  const storage = memory({ format: 'pactkaart-project', version: '2031-01-01' });
  expect(await restoreProject(store, storage)).toBe(false);
  expect(store.getState().notices[0]?.problem).toEqual({
    code: 'project.keptUnreadable',
    params: { cause: '2031-01-01' },
  });
});

test('policy checks of before there were projects move into the project, and out of the old place once it is written', async () => {
  const local = localStorageOf(JSON.stringify({ welcomed: true, policyChecks: { '12014': ['noLevy'] } }));
  const storage = memory();
  const store = createAppStore(readKept(local));
  await restoreProject(store, storage);
  expect(store.getState()).toMatchObject({ welcomed: true, policyChecks: { '12014': ['noLevy'] } });
  const keepNow = keepProject(store, storage, () => {
    forgetKeptChecks(local);
  });
  store.setState({ policyChecks: { '12014': ['noLevy', 'heatPlan'] } });
  expect(readKept(local).policyChecks).toEqual({ '12014': ['noLevy'] });
  await keepNow();
  expect(local.getItem('pactkaart')).toBe('{"welcomed":true}');
  expect(storage.kept).toMatchObject({ policyChecks: { '12014': ['noLevy', 'heatPlan'] } });
});

test('the welcome is remembered, and what is of another form is not read', () => {
  const local = localStorageOf('{"welcomed": "perhaps"}');
  const store = createAppStore(readKept(local));
  expect(store.getState().welcomed).toBe(false);
  keepOnMachine(store, local);
  store.setState({ welcomed: true });
  expect(readKept(local).welcomed).toBe(true);
});
