import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { startEngine } from './engine/engineClient';
import { AppContext } from './state/AppContext';
import { createAppStore } from './state/appStore';
import { keepOnMachine, readKept, smallStorage } from './state/keepOnMachine';
import { keepCounts } from './state/jobs/keepCounts';
import { keepLink } from './state/keepLink';
import { keepOwnAreasLevel } from './state/ownAreasLevel';
import { makeLinkedAreas } from './state/linkedAreas';
import { notify } from './state/notify';
import { loadCatalog } from './state/loadCatalog';
import { keepOwnLayers } from './state/jobs/keepOwnLayers';
import { keepWork, workChannel } from './state/jobs/keepWork';
import { WorkDatabase } from './state/jobs/workDatabase';
import { keepLayerFiles, reopenLayers } from './state/project/ownLayerFiles';
import { earlierStorage } from './state/project/projectStorage';
import { restoreWork } from './state/project/restoreWork';
import { decodeLink } from './state/urlCodec';
import { App } from './ui/App';
import { CrashNote } from './ui/CrashNote';
import './ui/styles/index.css';
// With the page, though the map comes later: Vite does not ask again for a late style sheet that did not come.
import 'maplibre-gl/dist/maplibre-gl.css';
import './map/coverageMapView.css';

const storage = smallStorage();
const store = createAppStore({ ...readKept(storage), ...decodeLink(location.search) });
keepOnMachine(store, storage);
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
keepOwnAreasLevel(context);
makeLinkedAreas(context);

/** Tells this tab from others; pages without a secure context have no better source of chance. */
const tabId = (): string => Math.random().toString(36).slice(2);

/** The work of earlier visits comes first, so that nothing is counted twice. */
async function start(): Promise<void> {
  const restored = await restoreWork(store, () => WorkDatabase.open('pactkaart-work'), earlierStorage());
  if (restored) {
    const { database, kept } = restored;
    const keepNow = keepWork(store, database, workChannel(), tabId(), kept);
    keepLayerFiles(context, database);
    // What an earlier form of page kept is written in the new one at once.
    void keepNow();
  }
  await loadCatalog(context, new URL('data/catalog.json', document.baseURI).href);
  await reopenLayers(context, restored?.database ?? null);
}
void start().catch((error: unknown) => {
  const cause = error instanceof Error ? error.message : String(error);
  store.setState({ phase: 'failed', problem: { code: 'engine.failed', params: { cause } } });
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AppContext value={context}>
      <ErrorBoundary FallbackComponent={CrashNote}>
        <App />
      </ErrorBoundary>
    </AppContext>
  </StrictMode>,
);
