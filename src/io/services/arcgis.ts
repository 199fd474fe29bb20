import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { parseCrsCode } from '../../geo/crsCode';
import type { CrsCode } from '../../geo/crsCode';
import { esriFeatures } from '../formats/geojson/esriJson';
import { numberOf } from './ogcApiFeatures';
import { onlyAccess } from './access';
import { parameterOf } from './serviceAddress';
import { isObject, withParameters } from './serviceClient';
import type { JsonObject, ServiceClient } from './serviceClient';
import { distinctNames } from './serviceDriver';
import type { OpenedLayer, PageStop, ServiceDriver, ServicePage } from './serviceDriver';

/** Features in one answer where the service does not say: what every version gives. */
const PAGE = 1000;

const PATH = /^(.*\/(?:Feature|Map)Server)(?:\/(\d+))?(?:\/query)?\/?$/i;

/** What the description of a layer says of how it is asked. */
interface LayerFacts {
  /** Address of its questions. */
  query: string;
  idField: string | null;
  fields: readonly unknown[];
  canPage: boolean;
  pageLimit: number;
}

/** ArcGIS REST feature and map services: by pages, or by blocks of object ids where the server has no pages. */
export const arcgis: ServiceDriver = {
  format: 'arcgis',

  layers: async (client, address) => {
    const [, service, number] = PATH.exec(new URL(address.url).pathname) ?? [];
    if (number !== undefined) return ok([{ id: number, name: number }]);
    const answer = await client.json(addressOf(address.url, `${service}`, { f: 'json' }));
    if (!answer.ok) return answer;
    const { layers } = answer.value.body;
    const found = (Array.isArray(layers) ? (layers as unknown[]) : []).filter(isObject).filter((layer) => {
      const { type, subLayerIds } = layer;
      return !Array.isArray(subLayerIds) && (type === undefined || type === 'Feature Layer');
    });
    return ok(distinctNames(found.map(({ id, name }) => ({ id: String(id), name: String(name) }))));
  },

  open: async (client, address, layer, area) => {
    const [, service] = PATH.exec(new URL(address.url).pathname) ?? [];
    const path = `${service}/${layer}`;
    const answer = await client.json(addressOf(address.url, path, { f: 'json' }));
    if (!answer.ok) return answer;
    const facts = answer.value.body;
    const crs = keptCrs(facts) ?? 'EPSG:31370';
    const filter = filterOf(new URL(address.url));
    if (area !== null && 'geometry' in filter)
      return fail('service.filterNotTaken', { file: client.file, filter: 'geometry' });
    const query = addressOf(address.url, `${path}/query`, {
      ...{ f: 'json', where: '1=1', ...filter, outFields: '*', returnGeometry: 'true' },
      outSR: crs.replace('EPSG:', ''),
      ...(area && {
        ...{ geometry: area.join(','), geometryType: 'esriGeometryEnvelope', inSR: 4326 },
        spatialRel: 'esriSpatialRelIntersects',
      }),
    });
    return ok(openLayer(client, { query, ...askedBy(facts) }, crs));
  },
};

function openLayer(client: ServiceClient, facts: LayerFacts, crs: CrsCode): OpenedLayer {
  const { query, pageLimit, canPage, idField } = facts;
  return {
    crs,
    pageLimit,
    count: async () => {
      const answer = await client.json(withParameters(query, { returnCountOnly: 'true' }));
      return answer.ok ? ok(numberOf(answer.value.body['count'])) : answer;
    },
    pages: (announced) =>
      canPage || idField === null ? byOffset(client, facts, announced) : byIds(client, facts, idField),
  };
}

/** Pages by offset, in the order of the object ids: as many as come, until none do. */
async function* byOffset(
  client: ServiceClient,
  facts: LayerFacts,
  announced: number | null,
): AsyncGenerator<Result<ServicePage | PageStop>> {
  const { query, pageLimit, canPage, idField } = facts;
  for (let start = 0; ;) {
    const url = withParameters(query, {
      ...(canPage && { resultOffset: start, resultRecordCount: pageLimit }),
      ...(idField !== null && { orderByFields: `${idField} ASC` }),
    });
    const answer = await client.json(url);
    const page = answer.ok ? pageOf(answer.value.body, facts, client.file) : answer;
    yield page;
    if (!page.ok || !answer.ok) return;
    const found = page.value.features.length;
    start += found;
    // Without pages there is one answer, and the number tells whether that was all.
    if (!canPage || found === 0) return;
    const isEnd = announced === null ? found < pageLimit : start >= announced;
    if (isEnd && !hasMore(answer.value.body)) return;
  }
}

/** Every object id is asked for first; then the features by blocks of these, halved where a block is too large. */
async function* byIds(
  client: ServiceClient,
  facts: LayerFacts,
  idField: string,
): AsyncGenerator<Result<ServicePage | PageStop>> {
  const { query, pageLimit } = facts;
  const answer = await client.json(withParameters(query, { returnIdsOnly: 'true', outSR: null }));
  if (!answer.ok) {
    yield answer;
    return;
  }
  const { objectIds } = answer.value.body;
  const ids = (Array.isArray(objectIds) ? (objectIds as unknown[]) : [])
    .filter((id) => typeof id === 'number')
    .sort((a, b) => a - b);
  const filter = new URL(query).searchParams.get('where');
  const blocks: number[][] = [];
  for (let start = 0; start < ids.length; start += pageLimit)
    blocks.push(ids.slice(start, start + pageLimit));
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    const where = `(${filter}) AND ${idField} >= ${block[0]} AND ${idField} <= ${block.at(-1)}`;
    const part = await client.json(withParameters(query, { where }));
    const page = part.ok ? pageOf(part.value.body, facts, client.file) : part;
    if (part.ok && page.ok && block.length > 1 && isCut(part.value.body, page.value, block)) {
      const middle = Math.ceil(block.length / 2);
      blocks.unshift(block.slice(0, middle), block.slice(middle));
      continue;
    }
    yield page;
    if (!page.ok) return;
  }
}

/** Whether an answer holds fewer features than the block that was asked for, by the server's own limit. */
function isCut(body: JsonObject, { features }: ServicePage, block: readonly number[]): boolean {
  return hasMore(body) && features.length < block.length;
}

function pageOf(body: JsonObject, { fields, idField }: LayerFacts, file: string): Result<ServicePage> {
  if (!Array.isArray(body['features'])) return fail('geojson.notGeoJson', { file, cause: 'noFeatureList' });
  // The description of the layer names the words of coded values, which an answer may leave out.
  const { features, crs } = esriFeatures({ ...body, fields: fields.length > 0 ? fields : body['fields'] });
  const idOf = (feature: unknown): string | null => {
    const properties = isObject(feature) ? feature['properties'] : null;
    const id = idField !== null && isObject(properties) ? properties[idField] : null;
    return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
  };
  return ok({ features, idOf, crs, announced: null });
}

function hasMore({ exceededTransferLimit, properties }: JsonObject): boolean {
  const nested = isObject(properties) ? properties['exceededTransferLimit'] : false;
  return exceededTransferLimit === true || nested === true;
}

function askedBy(facts: JsonObject): Omit<LayerFacts, 'query'> {
  const {
    objectIdField,
    uniqueIdField,
    fields,
    maxRecordCount,
    advancedQueryCapabilities,
    supportsPagination,
  } = facts;
  const listed = Array.isArray(fields) ? (fields as unknown[]) : [];
  const ofType = listed.find((field) => isObject(field) && field['type'] === 'esriFieldTypeOID');
  const named = [
    objectIdField,
    isObject(uniqueIdField) ? uniqueIdField['name'] : null,
    isObject(ofType) ? ofType['name'] : null,
  ].find((name) => typeof name === 'string');
  const advanced = isObject(advancedQueryCapabilities)
    ? advancedQueryCapabilities['supportsPagination']
    : null;
  return {
    idField: typeof named === 'string' ? named : null,
    fields: listed,
    canPage: (advanced ?? supportsPagination) === true,
    pageLimit: numberOf(maxRecordCount) || PAGE,
  };
}

/** The CRS that the server keeps the layer in: what it does not transform, it does not shift. */
function keptCrs({ extent, sourceSpatialReference }: JsonObject): CrsCode | null {
  const reference = isObject(sourceSpatialReference)
    ? sourceSpatialReference
    : isObject(extent)
      ? extent['spatialReference']
      : null;
  if (!isObject(reference)) return null;
  const { latestWkid, wkid } = reference;
  const code = latestWkid ?? wkid;
  return typeof code === 'number' ? parseCrsCode(code) : null;
}

/** Parameters of a question by which features are chosen, or that say how one of these is meant. */
const FILTERS = [
  ...['where', 'objectIds', 'uniqueIds', 'text', 'fullText', 'sqlFormat', 'time', 'timeRelation'],
  ...['geometry', 'geometryType', 'inSR', 'spatialRel', 'relationParam', 'distance', 'units'],
  ...['gdbVersion', 'historicMoment', 'rangeValues', 'parameterValues'],
];

/** What an address filters by; a form on the web leaves empty what was not filled in. */
function filterOf(url: URL): Record<string, string> {
  const given = FILTERS.map((name) => [name, parameterOf(url, name.toLowerCase())] as const);
  return Object.fromEntries(
    given.filter((one): one is readonly [string, string] => one[1] !== null && one[1].trim() !== ''),
  );
}

/** An address of the same server, with only what lets in of the one that was given. */
function addressOf(
  given: string,
  path: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  const url = new URL(onlyAccess(given));
  url.pathname = path;
  return withParameters(url.href, parameters);
}
