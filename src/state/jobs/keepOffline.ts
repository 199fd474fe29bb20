import type { OfflineMessage } from '../../worker/offline/serviceWorker';
import { selectIsCounted } from '../selectors/targetSources';
import { whenState } from '../store/appStore';
import type { AppStore } from '../store/appStore';
import { notify } from '../store/notices';

/** Milliseconds between two questions for a newer version, for a page that stays open in an office. */
const ASK_AGAIN = 3_600_000;

/** What it needs of the surroundings. */
export interface OfflineSurroundings {
  /** Undefined where the browser has none, or the page no secure context. */
  workers: ServiceWorkerContainer | undefined;
  /** Address of the page, with which the service worker stands. */
  base: string;
}

const here = (): OfflineSurroundings => ({
  workers: navigator.serviceWorker as ServiceWorkerContainer | undefined,
  base: document.baseURI,
});

/**
 * Have a service worker keep the page and its data once nothing is being read any more, so that the next visit needs no
 * network; a newer version of the page is told, and comes when the user asks for it. Nothing is kept
 * without a secure context, of which the list of layers tells.
 */
export async function keepOffline(
  store: AppStore,
  surroundings: OfflineSurroundings = here(),
): Promise<void> {
  const { workers, base } = surroundings;
  await whenState(store, selectIsCounted);
  if (!workers) return;
  try {
    const registration = await workers.register(new URL('sw.js', base).href, { updateViaCache: 'none' });
    tellNewer(store, registration, workers);
    const { active } = await workers.ready;
    active?.postMessage('keepData' satisfies OfflineMessage);
    setInterval(() => void registration.update().catch(() => undefined), ASK_AGAIN);
  } catch {
    // A browser that forbids it, or a connection that broke: the page works as it is, and the next visit tries again.
  }
}

/** A worker that waits is that of a newer build; the very first one waits for nobody. */
function tellNewer(
  store: AppStore,
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
): void {
  const tell = (): void => {
    const isTold = store.getState().notices.some(({ offer }) => offer === 'takeNewer');
    if (registration.waiting && workers.controller && !isTold) {
      notify(store, { problem: { code: 'site.newer', params: {} }, offer: 'takeNewer' });
    }
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
}

/** Have the newer version take the place of this one, and show it. */
export async function takeNewer(): Promise<void> {
  // None is left where the user has cleared what the site keeps.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const waiting = (await workers?.getRegistration())?.waiting;
  if (!workers || !waiting) {
    location.reload();
    return;
  }
  workers.addEventListener('controllerchange', () => {
    location.reload();
  });
  waiting.postMessage('takeOver' satisfies OfflineMessage);
}
