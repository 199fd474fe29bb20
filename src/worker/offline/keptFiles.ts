/** The files of one build, as the build lists them: path from the folder of the site to the SHA-256 of its bytes in hexadecimal. */
export interface BuiltFiles {
  /** Other for every build that differs in a file. */
  version: string;
  /** What the page is made of. */
  files: Readonly<Record<string, string>>;
  /** What comes only once the user asked for it, as it is large. */
  onDemand: readonly string[];
}

/** Whether bytes are those of a file, by its hash. */
async function areOf(bytes: ArrayBuffer, hash: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

/**
 * What a server answered, to be kept. A page is not shown from an answer that was redirected, as some servers do with
 * index.html; and the bytes are those of the file, however they came over the line.
 */
function toKeep({ headers }: Response, body: BodyInit): Response {
  const kept = new Headers(headers);
  kept.delete('Content-Encoding');
  kept.delete('Content-Length');
  return new Response(body, { headers: kept });
}

/** Whether an answer is a file: of what is not there, some servers answer with the page, as if all were well. */
export function isFile({ status, headers }: Response): boolean {
  return status === 200 && !headers.get('Content-Type')?.startsWith('text/html');
}

/**
 * A file of a build from the server.
 * @throws Error where it does not come, or is of another build: while a site is put in place, old and new stand together
 */
async function fetchBuilt(url: string, hash: string): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const bytes = await response.arrayBuffer();
  if (!(await areOf(bytes, hash))) throw new Error(`other: ${url}`);
  return toKeep(response, bytes);
}

/** How many files are asked for at a time: the page goes first. */
const AT_A_TIME = 4;

/**
 * Keep all files of a build; what an earlier build has of the same name and content is taken over.
 * @param earlier the caches of earlier builds
 * @throws Error with nothing kept where one does not come
 */
export async function keepBuilt(
  { files, onDemand }: BuiltFiles,
  site: string,
  cache: Cache,
  earlier: readonly Cache[],
): Promise<void> {
  const ofEarlier = async (path: string): Promise<Response[]> => {
    const found = await Promise.all(earlier.map((one) => one.match(site + path)));
    return found.filter((response) => response !== undefined);
  };
  const takeOver = async (path: string, hash: string): Promise<Response | null> => {
    for (const response of await ofEarlier(path)) {
      if (await areOf(await response.clone().arrayBuffer(), hash)) return response;
    }
    return null;
  };
  const waiting = Object.entries(files);
  const keepNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, hash] = next;
      await cache.put(site + path, (await takeOver(path, hash)) ?? (await fetchBuilt(site + path, hash)));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, keepNext));
  for (const path of onDemand) {
    // Its name holds the hash of its content.
    const [kept] = await ofEarlier(path);
    if (kept) await cache.put(site + path, kept);
  }
}

/** The addresses that a catalog names of the own site, at any depth. */
export function ownAddresses(catalog: unknown, base: string, site: string): string[] {
  const found = new Set<string>();
  JSON.stringify(catalog, (key, value: unknown) => {
    if (key === 'url' && typeof value === 'string' && URL.canParse(value, base)) {
      const { href } = new URL(value, base);
      if (href.startsWith(site)) found.add(href);
    }
    return value;
  });
  return [...found];
}

/**
 * Keep what the catalog of the site names of its own, whole; all or nothing, so that files that belong together do. What it
 * no longer names goes.
 */
export async function keepData(site: string, cache: Cache): Promise<void> {
  const catalogUrl = `${site}data/catalog.json`;
  const fetchData = async (url: string): Promise<[string, Response]> => {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!isFile(response)) throw new Error(`${response.status} for ${url}`);
    // The body too, so that a connection that breaks leaves what was kept.
    return [url, toKeep(response, await response.blob())];
  };
  const [, catalog] = await fetchData(catalogUrl);
  const addresses = ownAddresses(await catalog.clone().json(), catalogUrl, site);
  const fetched = await Promise.all(addresses.map(fetchData));
  const wanted = new Map([...fetched, [catalogUrl, catalog]]);
  for (const [url, response] of wanted) await cache.put(url, response);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}
