import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { geoJsonCrs } from '../formats/geojson/geoJsonCrs';
import { isAccess, onlyAccess, withAccess } from './access';
import { isObject, linkedAddress, withParameters } from './serviceClient';
import type { JsonAnswer, JsonObject, ServiceClient } from './serviceClient';
import { crsToAsk, distinctNames } from './serviceDriver';
import type { OpenedLayer, PageStop, ServiceArea, ServiceDriver, ServicePage } from './serviceDriver';

/** Features to ask for at a time; a server that gives fewer says where the rest is. */
const PAGE = 1000;
/** The type that a CRS84 default is named by. */
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

const ITEMS = /^(.*\/collections\/([^/]+))(?:\/items)?\/?$/;
const DATA_RELATION = /(^data$|\/ogc\/1\.0\/data$)/;

/** OGC API Features: pages by their `next` links, the number by `numberMatched`. */
export const ogcApiFeatures: ServiceDriver = {
  format: 'ogcapi',

  layers: async (client, address) => {
    const url = new URL(address.url);
    const [, , id] = ITEMS.exec(url.pathname) ?? [];
    if (id !== undefined) return ok([{ id, name: decodeURIComponent(id) }]);
    const listed = await collectionsOf(client, url);
    if (!listed.ok) return listed;
    if (listed.value === null) return ok([{ id: '', name: lastPart(url) }]);
    const layers = listed.value.flatMap((collection) => {
      const { id: of, itemType = 'feature' } = collection;
      return typeof of === 'string' && itemType === 'feature'
        ? [{ id: encodeURIComponent(of), name: of }]
        : [];
    });
    return ok(distinctNames(layers));
  },

  open: async (client, address, layer, area) => {
    const url = new URL(address.url);
    // An answer with pages that stands at an address of its own form: only its links are known.
    if (layer === '') return ok(openItems(client, url.href, null, area, null));
    const base = ITEMS.exec(url.pathname)?.[1] ?? `${await collectionsPath(client, url)}/${layer}`;
    const collection = new URL(url);
    collection.pathname = base;
    if (area !== null && url.searchParams.has('bbox'))
      return fail('service.filterNotTaken', { file: client.file, filter: 'bbox' });
    const described = await client.json(onlyAccess(collection.href));
    if (!described.ok) return described;
    const { crs, storageCrs, links } = described.value.body;
    const offered = Array.isArray(crs) ? crs.filter((one) => typeof one === 'string') : [];
    const kept = typeof storageCrs === 'string' && offered.includes(storageCrs) ? storageCrs : null;
    const asked = crsToAsk(kept, offered);
    const linked = linkOf(links, /^items$/, collection.href, /geo\+json/);
    const items = new URL(withAccess(linked ?? onlyAccess(collection.href), url.href));
    if (!items.pathname.endsWith('/items')) items.pathname = `${base}/items`;
    // What the address filters by, is kept; how its answer was looked at, is not.
    const present = new Set(items.searchParams.keys());
    for (const [name, value] of url.searchParams)
      if (!present.has(name) && !isAccess(name) && name !== 'f') items.searchParams.append(name, value);
    const isDegrees = asked === null || asked.code === 'EPSG:4326' || asked.named === CRS84;
    return ok(openItems(client, items.href, isDegrees ? null : asked, area, null));
  },
};

function openItems(
  client: ServiceClient,
  items: string,
  crs: ReturnType<typeof crsToAsk>,
  area: ServiceArea | null,
  pageLimit: number | null,
): OpenedLayer {
  const filtered = withParameters(items, {
    ...{ limit: null, offset: null, startindex: null },
    ...(crs && { crs: crs.named }),
    // Longitude before latitude: without `bbox-crs` it is CRS84.
    ...(area && { bbox: area.join(',') }),
  });
  return {
    crs: crs?.code ?? null,
    pageLimit,
    count: async () => {
      const answer = await client.json(withParameters(filtered, { limit: 1 }));
      return answer.ok ? ok(numberOf(answer.value.body['numberMatched'])) : answer;
    },
    pages: () => pagesFrom(client, withParameters(filtered, { limit: PAGE })),
  };
}

async function* pagesFrom(
  client: ServiceClient,
  first: string,
): AsyncGenerator<Result<ServicePage | PageStop>> {
  const seen = new Set<string>();
  for (let url: string | null = first; url !== null;) {
    if (seen.has(url)) {
      yield ok({ stopped: 'nextLoop' });
      return;
    }
    seen.add(url);
    const answer: Result<JsonAnswer> = await client.json(url);
    if (!answer.ok) {
      yield answer;
      return;
    }
    const page = pageOf(answer.value, client.file);
    yield page;
    if (!page.ok) return;
    const next = linkOf(answer.value.body['links'], /^next$/, url);
    url = next === null ? null : withAccess(next, first);
  }
}

/** The page that an answer in GeoJSON is. */
export function pageOf({ body, contentCrs }: JsonAnswer, file: string): Result<ServicePage> {
  const { features, numberMatched, totalFeatures } = body;
  if (!Array.isArray(features)) return fail('geojson.notGeoJson', { file, cause: 'noFeatureList' });
  return ok({
    features: features as readonly unknown[],
    idOf: featureId,
    crs: contentCrs ?? geoJsonCrs(body),
    announced: numberOf(numberMatched) ?? numberOf(totalFeatures),
  });
}

/** GeoServer makes such an id anew for every answer, where a table has no key. */
const PASSING_ID = /\.fid-+[0-9a-f]+_[0-9a-f]+_/;

/** The id of a feature of GeoJSON; null where it has none, or one that does not last. */
export function featureId(feature: unknown): string | null {
  const id = isObject(feature) ? feature['id'] : undefined;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && !PASSING_ID.test(id) ? id : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

/** Where a link of an answer leads to. */
function linkOf(links: unknown, relation: RegExp, from: string, type?: RegExp): string | null {
  if (!Array.isArray(links)) return null;
  const found = (links as unknown[]).filter(
    (link): link is { href: string; type?: unknown } =>
      isObject(link) && typeof link['href'] === 'string' && relation.test(String(link['rel'])),
  );
  const link = type ? found.find((one) => type.test(String(one.type))) : found[0];
  return link ? linkedAddress(link.href, from) : null;
}

/** The collections that a landing page leads to, or that the address lists; null for an answer with features itself. */
async function collectionsOf(client: ServiceClient, url: URL): Promise<Result<JsonObject[] | null>> {
  const answer = await client.json(url.href);
  if (!answer.ok) return answer;
  const { body } = answer.value;
  if (Array.isArray(body['features'])) return ok(null);
  const listed = Array.isArray(body['collections']) ? answer : await client.json(listAddress(body, url));
  if (!listed.ok) return listed;
  const { collections } = listed.value.body;
  return Array.isArray(collections)
    ? ok((collections as unknown[]).filter(isObject))
    : fail('service.noLayers', { file: client.file });
}

function listAddress(landing: JsonObject, url: URL): string {
  const linked = linkOf(landing['links'], DATA_RELATION, url.href, /^application\/json/);
  if (linked !== null) return withAccess(linked, url.href);
  const list = new URL(onlyAccess(url.href));
  list.pathname = `${url.pathname.replace(/\/$/, '')}/collections`;
  return list.href;
}

/** The path of the collections of a service. */
async function collectionsPath(client: ServiceClient, url: URL): Promise<string> {
  if (/\/collections\/?$/.test(url.pathname)) return url.pathname.replace(/\/$/, '');
  const landing = await client.json(onlyAccess(url.href));
  return new URL(listAddress(landing.ok ? landing.value.body : {}, url)).pathname.replace(/\/$/, '');
}

function lastPart({ pathname, host }: URL): string {
  return pathname.split('/').findLast((part) => part !== '') ?? host;
}
