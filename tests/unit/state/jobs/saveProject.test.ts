import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../src/domain/result';
import { saveProject } from '../../../../src/state/jobs/saveProject';
import type { ActionContext } from '../../../../src/state/store/action';
import { createAppStore } from '../../../../src/state/store/appStore';
import { recordsFrom } from '../../../../src/state/store/records';
import { readyLayer } from '../../../helpers/readyLayer';
import { projectFixture } from '../../io/project/projectFixture';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Save a project of two layers that shall both travel, of which those with the given ids are open. */
async function save(open: readonly string[]) {
  vi.stubGlobal('document', { createElement: () => ({ click: () => undefined }) });
  const measures = projectFixture().layers.find(({ role }) => role === 'measures')!;
  const origin = { kind: 'file' as const, size: 1200, crc32: '00c0ffee' };
  const ownLayer = ['own-1', 'own-2'].map((id) => ({ ...measures, id, name: `${id}.geojson`, origin }));
  const store = createAppStore({
    ...{ phase: 'ready', records: recordsFrom({ ownLayer }) },
    layers: open.map((id) => readyLayer(id, 'bomen')),
    missingLayers: ['own-1', 'own-2'].filter((id) => !open.includes(id)),
  });
  const writeProject = vi.fn(async () => ok(new Uint8Array([1])));
  const saved = await saveProject(
    { store, engine: { writeProject } } as unknown as ActionContext,
    new Set(['own-1', 'own-2']),
  );
  const [project, embed] = writeProject.mock.calls[0] as unknown as [
    { layers: { name: string }[] },
    ReadonlyMap<string, string>,
  ];
  const { text } = store.getState().notices.at(-1)!;
  return { saved, names: project.layers.map(({ name }) => name), embedded: [...embed.values()], text };
}

test('a project is saved while a layer is missing: it stays in it by name, without its file, and that is said', async () => {
  const { saved, names, embedded, text } = await save(['own-2']);
  expect(saved).toBe(true);
  expect(names).toEqual(['own-1.geojson', 'own-2.geojson']);
  expect(embedded).toEqual(['own-2']);
  expect(text?.key).toBe('notice.savedWithout');
  expect(text?.params).toMatchObject({ names: 'own-1.geojson' });
});

test('a project of which all is open carries all, and says nothing is missing', async () => {
  const { embedded, text } = await save(['own-1', 'own-2']);
  expect(embedded).toEqual(['own-1', 'own-2']);
  expect(text?.key).toBe('notice.saved');
});
