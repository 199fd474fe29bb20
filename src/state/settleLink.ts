import { selectOwnLayers } from './selectors/work';
import { problem } from '../domain/problem';
import type { AppState, AppStore } from './appStore';
import { notify } from './notify';
import { selectLevel, selectSelectedIndex } from './selectors/level';
import { OWN_AREAS_LEVEL } from './slices/projectSlice';

/** True for a level that opens after those of the catalog: of own areas, or of a file. */
function opensLater(state: AppState): boolean {
  const { levelId } = state;
  return levelId === OWN_AREAS_LEVEL || selectOwnLayers(state).some(({ id }) => id === levelId);
}

/**
 * Hold what a link asks for against what the catalog holds, once that is open. A level or a population year that is not
 * there becomes the first or the newest, and an area that is not there is said, so that nobody looks at an empty page.
 */
export function settleLink(store: AppStore): void {
  const state = store.getState();
  const years = state.denominators.flatMap(({ entry }) => (entry.id === 'inhabitants' ? [entry.year] : []));
  if (years.length > 0 && !years.includes(state.populationYear))
    store.setState({ populationYear: Math.max(...years) });
  const level = selectLevel(state);
  if (!level || opensLater(state)) return;
  if (level.id !== state.levelId) store.setState({ levelId: level.id });
  if (state.selectedCode === null || selectSelectedIndex(state) !== null) return;
  store.setState({ selectedCode: null });
  notify(store, { problem: problem('areas.unknownCode', { code: state.selectedCode }) });
}
