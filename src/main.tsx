import './ui/styles/index.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map/coverageMapView.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { startEngine } from './worker/engineClient';
import { AppContext } from './state/store/AppContext';
import { createAppStore, whenState } from './state/store/appStore';
import {
  keepOnMachine,
  readKept,
  sessionMemory,
  smallStorage,
  askToPersist,
  earlierStorage,
  restoreWork,
} from './state/jobs/restoreWork';
import { keepBoundaries } from './state/jobs/boundaries';
import { keepCounts } from './state/jobs/keepCounts';
import { loadLate, onLateSilence } from './io/lateCode';
import { writeNumbersIn } from './i18n/format';
import { keepLink } from './state/link/keepLink';
import { keepOwnAreasLevel } from './state/jobs/ownAreasLevel';
import { makeLinkedAreas } from './state/link/listedAreas';
import { notify } from './state/store/notices';
import { selectWantedScenarios } from './state/selectors/plan';
import { loadCatalog } from './state/jobs/loadCatalog';
import { keepOwnLayers } from './state/jobs/ownLayers';
import { keepWork, tabChannel } from './state/jobs/keepWork';
import { WorkDatabase } from './state/jobs/workDatabase';
import { markKept } from './state/jobs/workMark';
import { speak } from './state/jobs/speak';
import { INITIAL_VIEW } from './state/store/view';
import { LayerFiles, layerFolder, keepLayerFiles, reopenLayers } from './state/jobs/layerFiles';
import { decodeLink } from './state/link/urlCodec';
import { App } from './ui/App';
import { CrashNote } from './ui/CrashNote';
// With the page, though the map comes later: Vite does not ask again for a late style sheet that did not come.

const storage = smallStorage();
const { language = INITIAL_VIEW.language, ...linked } = decodeLink(location.search);
const store = createAppStore({ ...readKept(storage), ...linked });
keepOnMachine(store, storage);
writeNumbersIn(store.getState().language);
// Before the page, which listens later, shows anything in another language.
store.subscribe(({ language: spoken }) => {
  writeNumbersIn(spoken);
});
onLateSilence((code) => {
  store.setState(({ silent }) => ({ silent: { ...silent, code } }));
});
const say = (code: 'engine.inPage' | 'engine.stopped'): void => {
  notify(store, { problem: { code, params: {} } });
};
const engine = startEngine({
  onInPage: () => {
    say('engine.inPage');
  },
  onStopped: () => {
    say('engine.stopped');
  },
});
const context = { store, engine };
keepLink(store);
keepCounts(context);
keepOwnLayers(context);
keepBoundaries(context);
keepOwnAreasLevel(context);
makeLinkedAreas(context);

/** Most visits plan nothing: what counts a scenario comes with the first one. */
async function countPlans(): Promise<void> {
  await whenState(store, (state) => selectWantedScenarios(state).length > 0);
  const { keepPlan } = await loadLate(() => import('./state/jobs/keepPlan'));
  keepPlan(context);
}
void countPlans().catch(() => {
  store.setState({ planProblem: { code: 'code.notLoaded', params: {} } });
});

function lateCodeFailed(): void {
  notify(store, { problem: { code: 'code.notLoaded', params: {} } });
}

/** As with plans: what only reports and comparisons show. */
async function countSheets(): Promise<void> {
  await whenState(store, ({ page, reportLevelId }) => page === 'compare' || reportLevelId !== null);
  const { keepSheets } = await loadLate(() => import('./state/jobs/keepSheets'));
  keepSheets(context);
}
void countSheets().catch(lateCodeFailed);

/** Tells this tab from others; pages without a secure context have no better source of chance. */
const tabId = Math.random().toString(36).slice(2);

/** Longer than any read of a few megabytes; a database that does not answer must not keep the map away. */
const PATIENCE = 1500;

/** The work of earlier visits comes first, so that nothing is counted twice. */
async function start(): Promise<void> {
  const database = WorkDatabase.at('pactkaart-work');
  const earlier = earlierStorage();
  const keepNow = keepWork(
    store,
    database,
    tabChannel('pactkaart-work', storage),
    tabId,
    () => restoreWork(store, database, earlier, storage),
    {
      onKept: (revision) => {
        markKept(storage, { revision, at: Date.now() });
      },
      onFirstWork: () => void askToPersist(navigator.storage),
      onCleared: () => void earlier.clear().catch(() => undefined),
    },
  );
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([keepNow(), patience]);
  const files = new LayerFiles(database, await layerFolder());
  const channel = tabChannel('pactkaart-layers', storage);
  reopenLayers(context, files, channel);
  void keepLayerFiles(context, files, channel);
  void loadLate(() => import('./state/jobs/keepDrafts'))
    .then(({ keepDrafts }) =>
      keepDrafts(context, database, tabChannel('pactkaart-drafts', storage), sessionMemory(), tabId),
    )
    .catch(lateCodeFailed);
  await loadCatalog(context, new URL('data/catalog.json', document.baseURI).href);
}
void start().catch((error: unknown) => {
  const cause = error instanceof Error ? error.message : String(error);
  store.setState({
    phase: 'failed',
    problem: { code: 'engine.failed', params: { cause } },
    lineIsFree: true,
  });
});

/** The first words are in the language that the link asks for, where its texts come. */
async function show(): Promise<void> {
  await speak(store, language);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <AppContext value={context}>
        <ErrorBoundary FallbackComponent={CrashNote}>
          <App />
        </ErrorBoundary>
      </AppContext>
    </StrictMode>,
  );
}
void show();

// Behind all that the first view needs. A page in development has no build to keep.
if (import.meta.env.PROD) {
  void whenState(store, ({ phase }) => phase === 'ready')
    .then(() => loadLate(() => import('./state/jobs/keepOffline')))
    .then(({ keepOffline }) => keepOffline(store))
    .catch(() => undefined);
}
