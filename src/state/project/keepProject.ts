import type { Project } from '../../io/project/projectSchema';
import { PROJECT_FORMAT, PROJECT_VERSION } from '../../io/project/projectVersion';
import { withoutLayers } from '../../io/project/withoutLayers';
import type { AppState, AppStore } from '../appStore';
import { notify } from '../notify';
import { workOf } from './captureProject';
import { keptWork, sameWork } from './ownWork';
import type { ProjectStorage } from './projectStorage';

/** A moment of rest after a change, so that typing a sentence is one write. */
const REST = 400;

/**
 * The work as a project that says nothing of settings, view and layers: those are the link's and the files'. What was
 * said about a layer goes with it.
 */
function keptProject(state: AppState): Project {
  const layers = new Set(state.ownLayers.map(({ id }) => id));
  return {
    ...{
      format: PROJECT_FORMAT,
      version: PROJECT_VERSION,
      catalog: null,
      settings: null,
      view: null,
      data: {},
    },
    ...withoutLayers({ ...workOf(state), layers: [...state.ownLayers] }, layers),
  };
}

/**
 * Keep the work on the machine whenever it changes, and only then. Of two tabs the one that changed something last
 * wins. When storage refuses, the work goes on, and the user is told once that it must be saved as a file.
 * @param onKept hears of every write that worked
 * @returns a function that writes at once what was still to be written
 */
export function keepProject(
  store: AppStore,
  storage: ProjectStorage,
  onKept: () => void,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = false;

  async function write(): Promise<void> {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const state = store.getState();
    try {
      const isEmpty = Object.values(keptWork(state)).every((part) => Object.keys(part).length === 0);
      await (isEmpty ? storage.clear() : storage.write(keptProject(state)));
      onKept();
    } catch {
      if (!told) notify(store, { problem: { code: 'project.notKept', params: {} } });
      told = true;
    }
  }

  store.subscribe((state, before) => {
    if (sameWork(keptWork(state), keptWork(before))) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void write(), REST);
  });
  return write;
}
