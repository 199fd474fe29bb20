import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { boundsInCrs } from '../../geo/transform';
import { pageOf } from './ogcApiFeatures';
import { parameterOf } from './serviceAddress';
import type { ServiceAddress } from './serviceAddress';
import { isRefusal, withParameters } from './serviceClient';
import type { ServiceClient } from './serviceClient';
import { crsToAsk, distinctNames, pageKey } from './serviceDriver';
import type { OpenedLayer, PageStop, ServiceArea, ServiceDriver, ServicePage } from './serviceDriver';

/** Features to ask for at a time, where the service sets no lower limit. */
const PAGE = 5000;

interface Capabilities {
  version: string;
  types: { name: string; title: string; kept: string | null; offered: string[] }[];
  /** The first form of JSON that the service gives features in. */
  jsonFormat: string | null;
  pageLimit: number | null;
}

/** WFS 2.0 and 1.1: pages by a start index, the number by `resultType=hits`. Only features as JSON are read. */
export const wfs: ServiceDriver = {
  format: 'wfs',

  layers: async (client, address) => {
    const read = await capabilitiesOf(client, address);
    if (!read.ok) return read;
    // Titles are for people, but often one for several types.
    return ok(distinctNames(read.value.types.map(({ name }) => ({ id: name, name }))));
  },

  open: async (client, address, layer, area) => {
    const read = await capabilitiesOf(client, address);
    if (!read.ok) return read;
    const { types, jsonFormat, version, pageLimit } = read.value;
    const type = types.find(({ name }) => name === layer);
    if (!type) return fail('service.noLayers', { file: client.file });
    if (jsonFormat === null) return fail('service.noJson', { file: client.file });
    const crs = crsToAsk(type.kept, type.offered);
    if (area !== null && parameterOf(new URL(address.url), 'bbox') !== null)
      return fail('service.filterNotTaken', { file: client.file, filter: 'bbox' });
    const isNew = version.startsWith('2');
    const features = withParameters(address.url, {
      ...NO_QUESTION,
      ...{ service: 'WFS', version, request: 'GetFeature' },
      ...{ [isNew ? 'typenames' : 'typename']: layer },
      ...(crs && { srsname: crs.named }),
      ...boxParameter(crs, area),
    });
    return ok(openType(client, { features, jsonFormat, isNew, pageLimit }, crs?.code ?? null));
  },
};

/** Every parameter of WFS that the driver sets itself; others, such as a key or `cql_filter`, stay as they were. */
const NO_QUESTION = {
  ...{ service: null, version: null, request: null, typename: null, typenames: null },
  ...{ outputformat: null, srsname: null, resulttype: null, count: null, maxfeatures: null },
  ...{ startindex: null, acceptversions: null },
} as const;

/**
 * The box to ask for, in the CRS that is asked for. By the register latitude comes first in EPSG:4326 and northing in
 * EPSG:3035, and since WFS 1.1 a CRS that is named by URN means so; planes of ours have easting first but for that one.
 */
function boxParameter(crs: ReturnType<typeof crsToAsk>, area: ServiceArea | null): Record<string, string> {
  if (area === null) return {};
  const code = crs?.code ?? 'EPSG:4326';
  const { minX, minY, maxX, maxY } = boundsInCrs(area, code);
  const isNorthFirst = code === 'EPSG:4326' || code === 'EPSG:4313' || code === 'EPSG:3035';
  const corners = isNorthFirst ? [minY, minX, maxY, maxX] : [minX, minY, maxX, maxY];
  return { bbox: `${corners.join(',')},urn:ogc:def:crs:${code.replace(':', '::')}` };
}

interface TypeQuestion {
  /** Address of the features under the filter, without their number and form. */
  features: string;
  jsonFormat: string;
  isNew: boolean;
  pageLimit: number | null;
}

function openType(client: ServiceClient, question: TypeQuestion, crs: OpenedLayer['crs']): OpenedLayer {
  const { features, pageLimit } = question;
  return {
    crs,
    pageLimit,
    count: async () => {
      const answer = await client.xml(withParameters(features, { resulttype: 'hits' }));
      if (!answer.ok) return answer;
      const said = /\b(?:numberMatched|numberOfFeatures)\s*=\s*"(\d+)"/.exec(answer.value)?.[1];
      return ok(said === undefined ? null : Number(said));
    },
    pages: (announced) => pagesOf(client, question, announced),
  };
}

/**
 * Pages from the first feature on; the next one starts after those that came, however few that were. A service that
 * knows no start index gives the same ones again, or refuses, and is then asked for everything at once.
 */
async function* pagesOf(
  client: ServiceClient,
  { features, jsonFormat, isNew, pageLimit }: TypeQuestion,
  announced: number | null,
): AsyncGenerator<Result<ServicePage | PageStop>> {
  const size = Math.min(PAGE, pageLimit ?? PAGE);
  const all = withParameters(features, { outputformat: jsonFormat });
  const seen = new Set<string>();
  for (let start = 0; ;) {
    const many = { [isNew ? 'count' : 'maxfeatures']: size };
    const url = withParameters(all, { ...many, ...(start > 0 && { startindex: start }) });
    const answer = await client.json(url);
    const page = answer.ok ? pageOf(answer.value, client.file) : answer;
    if (page.ok ? seen.has(pageKey(page.value)) : start > 0 && isRefusal(page.problem)) {
      yield await wholeOf(client, all, start, page.ok ? ok({ stopped: 'nextLoop' }) : page);
      return;
    }
    yield page;
    if (!page.ok) return;
    const found = page.value.features;
    const total = announced ?? page.value.announced;
    seen.add(pageKey(page.value));
    start += found.length;
    if (found.length === 0 || (total !== null && start >= total)) return;
  }
}

/** Everything at once; `otherwise` where that is no more than came already. */
async function wholeOf(
  client: ServiceClient,
  all: string,
  came: number,
  otherwise: Result<ServicePage | PageStop>,
): Promise<Result<ServicePage | PageStop>> {
  const answer = await client.json(all);
  const whole = answer.ok ? pageOf(answer.value, client.file) : answer;
  if (!whole.ok || whole.value.features.length <= came) return otherwise;
  return ok({ ...whole.value, startsAnew: true });
}

async function capabilitiesOf(client: ServiceClient, { url }: ServiceAddress): Promise<Result<Capabilities>> {
  const wanted = parameterOf(new URL(url), 'version');
  const version = wanted?.startsWith('1.') ? '1.1.0' : '2.0.0';
  const answer = await client.xml(
    withParameters(url, {
      ...NO_QUESTION,
      ...{ bbox: null, service: 'WFS', request: 'GetCapabilities', version },
    }),
  );
  if (!answer.ok) return answer;
  const { file } = client;
  let root;
  try {
    root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      answer.value,
      'text/xml',
    ).documentElement;
  } catch {
    return fail('xml.notXml', { file });
  }
  if (root?.localName !== 'WFS_Capabilities') return fail('service.noLayers', { file });
  const types = childrenOf(root, 'FeatureType').map((type) => ({
    name: textOf(type, 'Name') ?? '',
    title: textOf(type, 'Title') ?? '',
    kept: textOf(type, 'DefaultCRS') ?? textOf(type, 'DefaultSRS'),
    offered: [...['OtherCRS', 'OtherSRS'].flatMap((name) => childrenOf(type, name).map(plainText))],
  }));
  const limit = childrenOf(root, 'Constraint').find((one) => one.getAttribute('name') === 'CountDefault');
  return ok({
    version: root.getAttribute('version') ?? version,
    types: types.filter(({ name }) => name !== ''),
    jsonFormat: jsonFormatOf(root),
    pageLimit: (limit && Number(textOf(limit, 'DefaultValue'))) || null,
  });
}

type Element = NonNullable<ReturnType<DOMParser['parseFromString']>['documentElement']>;

/** The form of JSON to ask for, of those that GetFeature or the service as a whole names. */
function jsonFormatOf(root: Element): string | null {
  const formats = childrenOf(root, 'Parameter')
    .filter((one) => one.getAttribute('name') === 'outputFormat')
    .flatMap((one) => childrenOf(one, 'Value').map(plainText));
  const json = formats.filter((format) => /json/i.test(format) && !/jsonp|javascript|topojson/i.test(format));
  return json.find((format) => format === 'application/json') ?? json[0] ?? null;
}

/** Elements of that name anywhere below, whatever the prefix. */
function childrenOf(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS('*', name)];
}

const plainText = (element: Element): string => (element.textContent ?? '').trim();

function textOf(element: Element, name: string): string | null {
  const [found] = childrenOf(element, name);
  return found ? plainText(found) || null : null;
}
