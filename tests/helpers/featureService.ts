import type { ServerResponse } from 'node:http';
import { serveFiles } from './fileServer';
import type { FileServer } from './fileServer';

/** How a service misbehaves; what is absent is as it should be. */
export interface Faults {
  /** Features in one answer, whatever was asked for; 100 where nothing else is said. */
  cap?: number;
  /** What it announces; a list: one after the other, the last for ever; null: nothing. */
  announces?: number | null | readonly (number | null)[];
  /** Ways in which answers with features fail, one after the other, before they are right. */
  failures?: (Failure | 'none')[];
  /** The first feature of every later page is the last of the one before, too. */
  repeats?: boolean;
  /** The first feature comes once more in the place of the last one. */
  displaces?: boolean;
  /** Features have no ids. */
  withoutIds?: boolean;
  /** The link to the next page leads to the first one. */
  loops?: boolean;
  /** Pages start at the first feature, whatever was asked. */
  noPaging?: boolean;
  /** It refuses a question that names a feature to start at. */
  refusesStart?: boolean;
  /** Ids are other ones in every answer, as those of GeoServer for a table without a key. */
  passingIds?: boolean;
  /** Answers do not name their CRS. */
  withoutCrs?: boolean;
  /** A page of another site may not read it. */
  refusesPages?: boolean;
  /** Positions in degrees with three decimals. */
  rounded?: boolean;
  /** What each of its features says, and where it lies, where that is not its number and a place of its own. */
  feature?: (index: number) => { properties: object; place: number };
}

export type Failure =
  { status: number; retryAfter?: string } | 'cut' | 'cutJson' | 'exception' | 'arcgisError' | 'webPage';

/** Features that every server of these gives at most at a time. */
const CAP = 100;

/** Points in Lambert 72, 100 m apart, with a number each. */
export const pointOf = (index: number): [number, number] => [150_000 + 100 * (index % 30), 170_000 + index];

const EXCEPTION =
  '<?xml version="1.0"?><ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">' +
  '<ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>Cannot do natural order</ows:ExceptionText>' +
  '</ows:Exception></ows:ExceptionReport>';

const capabilities = (version: string): string =>
  `<?xml version="1.0"?><wfs:WFS_Capabilities version="${version}" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1">
  <ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:Parameter name="outputFormat"><ows:AllowedValues>
  <ows:Value>application/gml+xml; version=3.2</ows:Value><ows:Value>application/json</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation><ows:Constraint name="CountDefault"><ows:DefaultValue>${CAP}</ows:DefaultValue></ows:Constraint></ows:OperationsMetadata>
  <FeatureTypeList>${['groen:bomen', 'groen:hagen']
    .map(
      (name) =>
        `<FeatureType><Name>${name}</Name><Title>${name}</Title>` +
        (version === '2.0.0'
          ? '<DefaultCRS>urn:ogc:def:crs:EPSG::4326</DefaultCRS><OtherCRS>urn:ogc:def:crs:EPSG::31370</OtherCRS>'
          : '<DefaultSRS>urn:x-ogc:def:crs:EPSG:31370</DefaultSRS>') +
        '</FeatureType>',
    )
    .join('')}</FeatureTypeList></wfs:WFS_Capabilities>`;

/** A server of features whose faults can be changed. */
export interface FeatureService extends FileServer {
  /** From now on it has so many features and these faults, and no request yet. */
  behave(count: number, faults?: Faults): void;
}

/**
 * A server with points as every kind of service: `/ogc/features`, `/wfs`, `/arcgis/rest/services/x/MapServer` and
 * `/api/explore/v2.1/catalog/datasets/bomen`, with the faults that a test gives it.
 */
export async function serveFeatures(count = 0, faults: Faults = {}): Promise<FeatureService> {
  let failures: (Failure | 'none')[] = [];
  let asked = 0;
  let answers = 0;
  const behave = (newCount: number, newFaults: Faults = {}): void => {
    [count, faults, asked] = [newCount, newFaults, 0];
    failures = [...(faults.failures ?? [])];
    server.requests.length = 0;
  };
  const announced = (): number | null => {
    const { announces = count } = faults;
    return Array.isArray(announces)
      ? ((announces as (number | null)[])[Math.min(asked++, announces.length - 1)] ?? null)
      : (announces as number | null);
  };
  const positionOf = (index: number): number[] =>
    faults.rounded ? [4.3 + (index % 100) / 1000, 50.8 + (index % 7) / 1000] : pointOf(index);
  const indices = (start: number, size: number): number[] => {
    const first = faults.noPaging ? 0 : faults.repeats && start > 0 ? start - 1 : start;
    const length = Math.max(
      0,
      Math.min(size, faults.cap ?? (faults.noPaging ? Infinity : CAP), count - first),
    );
    return Array.from({ length }, (_, offset) => first + offset).map((index) =>
      faults.displaces && index === count - 1 ? 0 : index,
    );
  };
  const idOf = (index: number): string =>
    faults.passingIds ? `boom.fid-${(answers++).toString(16)}_19_${index}` : `boom.${index}`;
  const collection = (found: readonly number[], total: number | null, more: object): object => ({
    type: 'FeatureCollection',
    ...(total !== null && { numberMatched: total }),
    ...(!faults.rounded &&
      !faults.withoutCrs && { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } } }),
    features: found.map((index) => ({
      type: 'Feature',
      ...(!faults.withoutIds && { id: idOf(index) }),
      properties: faults.feature?.(index).properties ?? { nummer: index },
      geometry: { type: 'Point', coordinates: positionOf(faults.feature?.(index).place ?? index) },
    })),
    ...more,
  });

  const server = await serveFiles((request, response) => {
    const url = new URL(request.url ?? '/', server.url);
    const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    const number = (name: string, otherwise: number): number => Number(parameters.get(name) ?? otherwise);
    const json = (body: object): void => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    const features = (body: () => object): void => {
      const failure = failures.shift();
      if (failure === undefined || failure === 'none') json(body());
      else fail(response, failure, JSON.stringify(body()));
    };
    const { pathname } = url;
    if (!faults.refusesPages) response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname.startsWith('/ogc/features')) {
      if (pathname.endsWith('/items')) {
        const [start, size] = [number('offset', 0), number('limit', 10)];
        if (size === 1) return json(collection([], announced(), {}));
        return features(() => {
          const found = indices(start, size);
          const next = start + found.length;
          const link = new URL(url);
          link.searchParams.set('offset', String(faults.loops ? 0 : next));
          const { href } = link;
          return collection(found, null, { links: next < count ? [{ rel: 'next', href }] : [] });
        });
      }
      const bomen = { id: 'bomen', crs: ['http://www.opengis.net/def/crs/EPSG/0/31370'] };
      if (pathname.endsWith('/bomen')) return json(bomen);
      return json({ collections: [bomen, { id: 'hagen' }] });
    }
    if (pathname === '/wfs') {
      const version = parameters.get('version') ?? '2.0.0';
      if (parameters.get('request') === 'GetCapabilities') return response.end(capabilities(version));
      const isNew = version === '2.0.0';
      if (parameters.get('resulttype') === 'hits') {
        const total = announced() ?? 'unknown';
        return response.end(
          `<wfs:FeatureCollection ${isNew ? 'numberMatched' : 'numberOfFeatures'}="${total}"/>`,
        );
      }
      if (faults.refusesStart && parameters.has('startindex')) return response.end(EXCEPTION);
      return features(() =>
        collection(
          indices(number('startindex', 0), number(isNew ? 'count' : 'maxfeatures', Infinity)),
          null,
          {},
        ),
      );
    }
    if (pathname.includes('/MapServer')) {
      const canPage = pathname.includes('/paged/');
      if (!pathname.endsWith('/query')) {
        if (!/\/\d$/.test(pathname))
          return json({
            layers: [
              { id: 0, name: 'Bomen', type: 'Feature Layer' },
              { id: 1, name: 'Groep', subLayerIds: [0] },
            ],
          });
        return json({
          maxRecordCount: CAP,
          objectIdField: 'OBJECTID',
          advancedQueryCapabilities: { supportsPagination: canPage },
          extent: { spatialReference: { wkid: 31370 } },
          fields: [
            {
              name: 'soort',
              type: 'esriFieldTypeInteger',
              domain: { codedValues: [{ code: 1, name: 'linde' }] },
            },
          ],
        });
      }
      if (parameters.get('returncountonly') === 'true') return json({ count: announced() });
      if (parameters.get('returnidsonly') === 'true')
        return json({ objectIds: Array.from({ length: count }, (_, index) => count - 1 - index) });
      return features(() => {
        const [, from, to] =
          /OBJECTID >= (\d+) AND OBJECTID <= (\d+)/.exec(parameters.get('where') ?? '') ?? [];
        const start = from === undefined ? number('resultoffset', 0) : Number(from);
        // A block that starts too early ends where it was asked to, as far as the answer holds it.
        const early = faults.repeats && start > 0 ? 1 : 0;
        const size = to === undefined ? number('resultrecordcount', CAP) : Number(to) - start + 1 + early;
        const found = indices(start, size);
        const end = to === undefined ? count : Number(to) + 1 + early;
        return {
          geometryType: 'esriGeometryPoint',
          spatialReference: { wkid: 31370 },
          exceededTransferLimit: start + found.length < end,
          features: found.map((index) => {
            const { properties = { soort: 1 }, place = index } = faults.feature?.(index) ?? {};
            const [x, y] = pointOf(place);
            return { attributes: { OBJECTID: index, ...properties }, geometry: { x, y } };
          }),
        };
      });
    }
    if (pathname.endsWith('/records')) return json({ total_count: announced(), results: [] });
    if (pathname.endsWith('/exports/geojson')) {
      const all = Array.from({ length: count }, (_, index) => index);
      return features(() => collection(all, null, {}));
    }
    return json({ fields: [{ name: 'geo_point_2d', type: 'geo_point_2d' }] });
  });
  behave(count, faults);
  return { ...server, behave };
}

function fail(response: ServerResponse, failure: Failure, whole: string): void {
  if (failure === 'cut') {
    response.writeHead(200, { 'Content-Length': whole.length });
    response.write(whole.slice(0, whole.length / 2), () => response.destroy());
  } else if (failure === 'cutJson') response.end(whole.slice(0, whole.length / 2));
  else if (failure === 'exception') response.end(EXCEPTION);
  else if (failure === 'arcgisError') response.end('{"error":{"code":400,"message":"Invalid query"}}');
  else if (failure === 'webPage') response.end('<!doctype html><title>Even geduld</title>');
  else
    response
      .writeHead(
        failure.status,
        failure.retryAfter === undefined ? {} : { 'Retry-After': failure.retryAfter },
      )
      .end('no');
}
