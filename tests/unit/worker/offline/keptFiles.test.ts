import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepBuilt, keepData, ownAddresses } from '../../../../src/worker/offline/keptFiles';

const SITE = 'https://x.be/kaart/';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As much of a cache as is asked of it. */
class MapCache {
  readonly kept = new Map<string, Response>();
  match(url: string): Promise<Response | undefined> {
    return Promise.resolve(this.kept.get(url)?.clone());
  }
  put(url: string, response: Response): Promise<void> {
    this.kept.set(url, response);
    return Promise.resolve();
  }
  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.kept.keys()].map((url) => ({ url })));
  }
  delete(url: string): Promise<boolean> {
    return Promise.resolve(this.kept.delete(url));
  }
}
const cacheOf = (): MapCache & Cache => new MapCache() as unknown as MapCache & Cache;

let server: Map<string, string>;
let asked: string[];
beforeEach(() => {
  server = new Map();
  asked = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url.slice(SITE.length));
    const text = server.get(url.slice(SITE.length));
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a build', () => {
  const PAGE = { 'index.html': sha256('new'), 'assets/part-AbCd1234.js': sha256('part') };
  const built = { version: '2', files: PAGE, onDemand: ['assets/gdal-AbCd1234.gz'] };

  test('takes over what has the same name and content, and asks for the rest', async () => {
    server.set('index.html', 'new');
    const [earlier, cache] = [cacheOf(), cacheOf()];
    await earlier.put(`${SITE}index.html`, new Response('old'));
    await earlier.put(`${SITE}assets/part-AbCd1234.js`, new Response('part'));
    await earlier.put(`${SITE}assets/gdal-AbCd1234.gz`, new Response('gdal'));
    await keepBuilt(built, SITE, cache, [earlier]);
    expect(asked).toEqual(['index.html']);
    expect(await (await cache.match(`${SITE}index.html`))!.text()).toBe('new');
    expect([...cache.kept.keys()].map((url) => url.slice(SITE.length)).sort()).toEqual([
      'assets/gdal-AbCd1234.gz',
      'assets/part-AbCd1234.js',
      'index.html',
    ]);
  });

  test('is kept as the page can show it, also from a server that redirects or compresses', async () => {
    vi.stubGlobal('fetch', () => {
      const answer = new Response('new', {
        headers: { 'Content-Encoding': 'gzip', 'Content-Type': 'text/html' },
      });
      return Promise.resolve(Object.defineProperty(answer, 'redirected', { value: true }));
    });
    const cache = cacheOf();
    await keepBuilt({ ...built, files: { 'index.html': sha256('new') } }, SITE, cache, []);
    const { redirected, headers } = (await cache.match(`${SITE}index.html`))!;
    expect([redirected, headers.get('Content-Encoding'), headers.get('Content-Type')]).toEqual([
      ...[false, null, 'text/html'],
    ]);
  });

  test('is not kept where a file is of another build, or gone', async () => {
    server.set('index.html', 'newer').set('assets/part-AbCd1234.js', 'part');
    await expect(keepBuilt(built, SITE, cacheOf(), [])).rejects.toThrow('other');
    server.set('index.html', 'new').delete('assets/part-AbCd1234.js');
    await expect(keepBuilt(built, SITE, cacheOf(), [])).rejects.toThrow('404');
  });
});

describe('data', () => {
  const CATALOG = {
    areas: [{ url: 'areas/a.fgb' }, { url: 'https://other.be/b.fgb' }],
    mergers: { url: 'm.csv' },
  };

  test('are the files of the own site that the catalog names, at any depth', () => {
    expect(ownAddresses(CATALOG, `${SITE}data/catalog.json`, SITE)).toEqual([
      `${SITE}data/areas/a.fgb`,
      `${SITE}data/m.csv`,
    ]);
  });

  test('are kept all or not at all, and go when the catalog names them no more', async () => {
    const cache = cacheOf();
    await cache.put(`${SITE}data/old.fgb`, new Response('old'));
    server.set('data/catalog.json', JSON.stringify(CATALOG)).set('data/areas/a.fgb', 'areas');
    await expect(keepData(SITE, cache)).rejects.toThrow('404');
    expect(cache.kept.size).toBe(1);
    server.set('data/m.csv', 'codes');
    await keepData(SITE, cache);
    expect([...cache.kept.keys()]).not.toContain(`${SITE}data/old.fgb`);
    expect(cache.kept.size).toBe(3);
  });

  test('stay as they were where the server gives its page for a file that is gone', async () => {
    const cache = cacheOf();
    await cache.put(`${SITE}data/m.csv`, new Response('codes'));
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(
        url.endsWith('.json')
          ? Response.json(CATALOG)
          : new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html;charset=utf-8' } }),
      ),
    );
    await expect(keepData(SITE, cache)).rejects.toThrow();
    expect(await (await cache.match(`${SITE}data/m.csv`))!.text()).toBe('codes');
  });
});
