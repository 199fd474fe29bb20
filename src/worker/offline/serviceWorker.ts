import { cutRange } from './cutRange';
import { keepBuilt, keepData } from './keptFiles';
import type { BuiltFiles } from './keptFiles';

/** What the page asks of it: keep the data of the site, or take the place of the one before. */
export type OfflineMessage = 'keepData' | 'takeOver';

declare const self: ServiceWorkerGlobalScope;
/** The build puts its list here. */
declare const BUILT_FILES: BuiltFiles;
// Named once: the build puts the whole list in the place of every mention.
const built = BUILT_FILES;

const SITE = self.registration.scope;
/** Sites in other folders of the same server have caches of their own. */
const OF_BUILDS = `${SITE} build `;
const CODE = OF_BUILDS + built.version;
const DATA = `${SITE} data`;

/** Milliseconds that a server may be silent where there is a kept copy. */
const PATIENCE = 8000;

const buildNames = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(OF_BUILDS) && name !== CODE);

async function install(): Promise<void> {
  try {
    const earlier = await Promise.all((await buildNames()).map((name) => caches.open(name)));
    await keepBuilt(built, SITE, await caches.open(CODE), earlier);
  } catch (error) {
    await caches.delete(CODE);
    throw error;
  }
}

/** The build before stays: other tabs may still show it, and find its late code there. */
async function activate(): Promise<void> {
  const names = await buildNames();
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

const isBuilt = (path: string): boolean =>
  path in built.files || built.onDemand.includes(path) || path.startsWith('assets/');

/** A file of this build, or of one that a page still shows; from the server what is kept nowhere. */
async function codeOf(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CODE);
  let kept = await cache.match(SITE + path);
  for (const name of kept ? [] : await buildNames()) {
    kept ??= await (await caches.open(name)).match(SITE + path);
  }
  if (kept) return request.method === 'HEAD' ? new Response(null, { headers: kept.headers }) : kept;
  const response = await fetch(request);
  if (response.status === 200 && request.method === 'GET' && built.onDemand.includes(path)) {
    await cache.put(SITE + path, response.clone());
  }
  return response;
}

/** Data from the server, which may have newer ones; the kept copy where it does not answer. */
async function dataOf(request: Request): Promise<Response> {
  const answer = fetch(request);
  const kept = await (await caches.open(DATA)).match(request.url);
  if (!kept) return answer;
  const silence = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE, null);
  });
  const first = await Promise.race([answer.catch(() => null), silence]);
  return first ?? cutRange(kept, request.headers.get('Range'));
}

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
self.addEventListener('message', (event) => {
  const message = event.data as OfflineMessage;
  if (message === 'takeOver') event.waitUntil(self.skipWaiting());
  // What does not come now is asked for at the next visit.
  else
    event.waitUntil(
      caches
        .open(DATA)
        .then((cache) => keepData(SITE, cache))
        .catch(() => undefined),
    );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  if (!address.startsWith(SITE) || !['GET', 'HEAD'].includes(request.method)) return;
  const path = address.slice(SITE.length) || 'index.html';
  if (isBuilt(path)) event.respondWith(codeOf(request, path));
  else if (request.method === 'GET') event.respondWith(dataOf(request));
});
