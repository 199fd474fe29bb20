/** The files of one build, as the build lists them: path from the folder of the site to the SHA-256 of its bytes in hexadecimal. */
export interface BuiltFiles {
  /** Other for every build that differs in a file. */
  version: string;
  /** What the page is made of. */
  files: Readonly<Record<string, string>>;
  /** What comes only once the user asked for it, as it is large. */
  onDemand: readonly string[];
}

/** Whether a name holds the hash of its own content, so that the same name is the same file in every build. */
const isHashed = (path: string): boolean => /^assets\/.*-[\w-]{8}\.\w+$/.test(path);

const hexadecimal = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * A file of a build from the server.
 * @throws Error where it does not come, or is of another build: while a site is put in place, old and new stand together
 */
async function fetchBuilt(url: string, hash: string): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const bytes = await response.clone().arrayBuffer();
  if (hexadecimal(await crypto.subtle.digest('SHA-256', bytes)) !== hash) throw new Error(`other: ${url}`);
  return response;
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
  const takeOver = async (path: string): Promise<Response | undefined> => {
    if (!isHashed(path)) return undefined;
    const found = await Promise.all(earlier.map((one) => one.match(site + path)));
    return found.find((response) => response !== undefined);
  };
  const waiting = Object.entries(files);
  const keepNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, hash] = next;
      await cache.put(site + path, (await takeOver(path)) ?? (await fetchBuilt(site + path, hash)));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, keepNext));
  for (const path of onDemand) {
    const kept = await takeOver(path);
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

/** Keep what the catalog of the site names of its own, whole; all or nothing, so that files that belong together do. */
export async function keepData(site: string, cache: Cache): Promise<void> {
  const catalogUrl = `${site}data/catalog.json`;
  const fetchData = async (url: string): Promise<[string, Response]> => {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    // The body too, so that a connection that breaks leaves what was kept.
    const { status, headers } = response;
    return [url, new Response(await response.blob(), { status, headers })];
  };
  const [, catalog] = await fetchData(catalogUrl);
  const addresses = ownAddresses(await catalog.clone().json(), catalogUrl, site);
  const fetched = await Promise.all(addresses.map(fetchData));
  for (const [url, response] of [...fetched, [catalogUrl, catalog] as const]) await cache.put(url, response);
}
