import type { AppStore, AppState } from '../store/appStore';
import { today } from '../store/view';
import { decodeLink, encodeLink } from './urlCodec';
import { selectOwnLayers } from '../selectors/work';
import { problem } from '../../domain/problem';
import { notify } from '../store/notices';
import { selectScenarios } from '../selectors/plan';
import { selectLevel, selectSelectedIndex } from '../selectors/levels';
import { OWN_AREAS_LEVEL } from '../store/work';

/**
 * Keep the address of the page in step with the state, so that copying it shares the view. Another page is a step in
 * the history, so that "back" leads from a report to the map; every other click replaces the address, so that nobody
 * has to go back through all of them.
 */
export function keepLink(store: AppStore): () => void {
  let scheduled = false;
  let { page } = store.getState();
  addEventListener('popstate', () => {
    // Only the page: what was chosen and changed since stays.
    page = decodeLink(location.search).page ?? 'map';
    store.setState({ page });
  });
  return store.subscribe(() => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      const state = store.getState();
      const query = encodeLink(state, today());
      const address = query === '' ? location.pathname : `${location.pathname}?${query}`;
      if (address === location.pathname + location.search) return;
      if (state.page === page) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      page = state.page;
    });
  });
}

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
  // A plan stays on the device on which it was made until it is handed on as a file.
  const isHere = (id: string) => selectScenarios(state).some((scenario) => scenario.id === id);
  const comparedScenarios = state.comparedScenarios.filter(isHere);
  const isGone = state.scenarioId !== null && !isHere(state.scenarioId);
  if (isGone || comparedScenarios.length < state.comparedScenarios.length) {
    // One plan beside nothing is no comparison.
    const comparing = state.comparing && comparedScenarios.length > 1;
    store.setState({ comparedScenarios, comparing, ...(isGone && { scenarioId: null }) });
    notify(store, { problem: problem('plan.notHere', {}) });
  }
  const level = selectLevel(state);
  if (!level || opensLater(state)) return;
  if (level.id !== state.levelId) store.setState({ levelId: level.id });
  if (state.selectedCode === null || selectSelectedIndex(state) !== null) return;
  store.setState({ selectedCode: null });
  notify(store, { problem: problem('areas.unknownCode', { code: state.selectedCode }) });
}
