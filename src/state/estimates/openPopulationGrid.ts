import type { ActionContext } from '../actions/action';
import type { AppStore } from '../appStore';
import { notify } from '../notify';

/** Reads that are under way, so that two levels opened at once read the grid once. */
const reading = new WeakMap<AppStore, Promise<void>>();

async function read({ store, engine }: ActionContext): Promise<void> {
  const { catalog, catalogUrl } = store.getState();
  const grid = catalog?.populationGrids[0];
  if (!grid || catalogUrl === null) return;
  const url = new URL(grid.url, catalogUrl).href;
  const opened = await engine.openPopulationGrid(grid.id, { kind: 'address', name: grid.url, url }, grid);
  if (opened.ok) store.setState({ populationGridRead: true });
  else notify(store, { problem: opened.problem });
}

/** Read the catalog's population grid into the engine, unless it is there. A failure is said, and tried again next time. */
export async function openPopulationGrid(context: ActionContext): Promise<void> {
  const { store } = context;
  if (store.getState().populationGridRead) return;
  const underWay = reading.get(store) ?? read(context);
  reading.set(store, underWay);
  await underWay;
  reading.delete(store);
}
