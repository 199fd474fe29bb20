import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEngine } from './engine/engineClient';
import { AppContext } from './state/AppContext';
import { createAppStore } from './state/appStore';
import { keepOnMachine, readKept, smallStorage } from './state/keepOnMachine';
import { keepCounts } from './state/jobs/keepCounts';
import { keepLink } from './state/keepLink';
import { keepOwnAreasLevel } from './state/ownAreasLevel';
import { makeLinkedAreas } from './state/linkedAreas';
import { loadCatalog } from './state/loadCatalog';
import { keepOwnLayers } from './state/jobs/keepOwnLayers';
import { keepWork, workChannel } from './state/jobs/keepWork';
import { WorkDatabase } from './state/jobs/workDatabase';
import { LayerFiles, layerFolder } from './state/jobs/layerFiles';
import { keepLayerFiles, layerChannel, reopenLayers } from './state/project/ownLayerFiles';
import { earlierStorage } from './state/project/projectStorage';
import { restoreWork } from './state/project/restoreWork';
import { decodeLink } from './state/urlCodec';
import { App } from './ui/App';
import './ui/styles/index.css';

const storage = smallStorage();
const store = createAppStore({ ...readKept(storage), ...decodeLink(location.search) });
keepOnMachine(store, storage);
const context = { store, engine: startEngine() };
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
  const channel = layerChannel();
  if (restored) {
    const { database, kept } = restored;
    const keepNow = keepWork(store, database, workChannel(), tabId(), kept);
    const files = new LayerFiles(database, await layerFolder());
    reopenLayers(context, files, channel);
    void keepLayerFiles(context, files, channel);
    // What an earlier form of page kept is written in the new one at once.
    void keepNow();
  } else reopenLayers(context, null, channel);
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
