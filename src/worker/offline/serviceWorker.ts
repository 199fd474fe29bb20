import { cutRange } from './cutRange';
import { isFile, keepBuilt, keepData } from './keptFiles';
import type { BuiltFiles } from './keptFiles';

/** What the page asks of it: keep the data of the site, or take the place of the one before. */
export type OfflineMessage = 'keepData' | 'takeOver';

declare const self: ServiceWorkerGlobalScope;
/** The build puts its list before this code. */
declare const BUILT_FILES: BuiltFiles;

const SITE = self.registration.scope;
/** Sites in other folders of the same server have caches of their own. */
const OF_BUILDS = `${SITE} build `;
const CODE = OF_BUILDS + BUILT_FILES.version;
const DATA = `${SITE} data`;

/** Milliseconds that a server may be silent where there is a kept copy. */
const PATIENCE = 8000;
/** Milliseconds in which a server that was silent is not waited for again. */
const SILENCE = 60_000;
let silentUntil = 0;

const buildNames = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(OF_BUILDS) && name !== CODE);

async function install(): Promise<void> {
  try {
    const earlier = await Promise.all((await buildNames()).map((name) => caches.open(name)));
    await keepBuilt(BUILT_FILES, SITE, await caches.open(CODE), earlier);
  } catch (error) {
    await caches.delete(CODE);
    throw error;
  }
}

/**
 * Let go of the builds before this one. They stay while another tab may still show one of them, and finds its late code there;
 * and so does one that waits to take over.
 */
async function forgetEarlier(asked: Client): Promise<void> {
  const pages = await self.clients.matchAll();
  const { installing, waiting } = self.registration;
  if (installing || waiting || pages.some(({ id }) => id !== asked.id)) return;
  for (const name of await buildNames()) await caches.delete(name);
}

const isBuilt = (path: string): boolean =>
  path in BUILT_FILES.files || BUILT_FILES.onDemand.includes(path) || path.startsWith('assets/');

/** A file of this build, or of one that a page still shows; from the server what is kept nowhere. */
async function codeOf(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CODE);
  let kept = await cache.match(SITE + path);
  for (const name of kept ? [] : await buildNames()) {
    kept ??= await (await caches.open(name)).match(SITE + path);
  }
  if (kept) return request.method === 'HEAD' ? new Response(null, { headers: kept.headers }) : kept;
  const response = await fetch(request);
  if (isFile(response) && request.method === 'GET' && BUILT_FILES.onDemand.includes(path)) {
    await cache.put(SITE + path, response.clone());
  }
  return response;
}

/** Data from the server, which may have newer ones; the kept copy where it does not answer. */
async function dataOf(request: Request): Promise<Response> {
  const answer = fetch(request);
  const kept = await (await caches.open(DATA)).match(request.url);
  if (!kept) return answer;
  const heard = answer.then(
    (response) => {
      silentUntil = 0;
      return response;
    },
    () => null,
  );
  const silence = new Promise<'silence'>((resolve) => {
    setTimeout(resolve, Date.now() < silentUntil ? 0 : PATIENCE, 'silence');
  });
  const first = await Promise.race([heard, silence]);
  if (first === 'silence') silentUntil = Date.now() + SILENCE;
  else if (first) return first;
  return cutRange(kept, request.headers.get('Range'));
}

/** What does not come now is asked for at the next visit. */
async function keepNow(asked: Client): Promise<void> {
  await forgetEarlier(asked);
  await keepData(SITE, await caches.open(DATA)).catch(() => undefined);
}

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener('message', (event) => {
  const message = event.data as OfflineMessage;
  event.waitUntil(message === 'takeOver' ? self.skipWaiting() : keepNow(event.source as Client));
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
