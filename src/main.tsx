import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEngine } from './engine/engineClient';
import { AppContext } from './state/AppContext';
import { createAppStore } from './state/appStore';
import { keepOnMachine, readKept } from './state/keepOnMachine';
import { keepLink } from './state/keepLink';
import { keepOwnAreasLevel } from './state/ownAreasLevel';
import { loadCatalog } from './state/loadCatalog';
import { decodeLink } from './state/urlCodec';
import { App } from './ui/App';
import './ui/styles/index.css';

const store = createAppStore({ ...readKept(localStorage), ...decodeLink(location.search) });
keepOnMachine(store, localStorage);
const context = { store, engine: startEngine() };
keepLink(store);
keepOwnAreasLevel(context);
void loadCatalog(context, new URL('data/catalog.json', document.baseURI).href);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AppContext value={context}>
      <App />
    </AppContext>
  </StrictMode>,
);
