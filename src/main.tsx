import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEngine } from './engine/engineClient';
import { AppContext } from './state/AppContext';
import { createAppStore } from './state/appStore';
import { forgetKeptChecks, keepOnMachine, readKept } from './state/keepOnMachine';
import { keepCounts } from './state/jobs/keepCounts';
import { keepLink } from './state/keepLink';
import { keepOwnAreasLevel } from './state/ownAreasLevel';
import { makeLinkedAreas } from './state/linkedAreas';
import { loadCatalog } from './state/loadCatalog';
import { keepProject } from './state/project/keepProject';
import { browserStorage } from './state/project/projectStorage';
import { restoreProject } from './state/project/restoreProject';
import { decodeLink } from './state/urlCodec';
import { App } from './ui/App';
import './ui/styles/index.css';

const store = createAppStore({ ...readKept(localStorage), ...decodeLink(location.search) });
keepOnMachine(store, localStorage);
const context = { store, engine: startEngine() };
keepLink(store);
keepCounts(context);
keepOwnAreasLevel(context);
makeLinkedAreas(context);

/** The work of earlier visits comes first, so that nothing is counted twice. */
async function start(): Promise<void> {
  const storage = browserStorage();
  if (await restoreProject(store, storage)) {
    const keepNow = keepProject(store, storage, () => {
      forgetKeptChecks(localStorage);
    });
    // The last moment that a browser promises before a page is gone.
    document.addEventListener('visibilitychange', () => void keepNow());
  }
  await loadCatalog(context, new URL('data/catalog.json', document.baseURI).href);
}
void start();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AppContext value={context}>
      <App />
    </AppContext>
  </StrictMode>,
);
