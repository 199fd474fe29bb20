import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { onlyAccess } from './access';
import { numberOf, pageOf } from './ogcApiFeatures';
import { isObject, withParameters } from './serviceClient';
import type { ServiceDriver } from './serviceDriver';

const PATH = /^(.*?)\/(?:api\/explore\/v2\.\d\/catalog\/datasets|explore\/dataset)\/([^/]+)/;

/** Opendatasoft (Explore API 2.1): the whole set as one export, the number by `total_count`. */
export const opendatasoft: ServiceDriver = {
  format: 'opendatasoft',

  layers: (_client, address) => {
    const [, , id = ''] = PATH.exec(new URL(address.url).pathname) ?? [];
    return Promise.resolve(ok([{ id, name: decodeURIComponent(id) }]));
  },

  open: async (client, address, layer, area) => {
    const given = new URL(address.url);
    const [, before = ''] = PATH.exec(given.pathname) ?? [];
    const of = (rest: string): URL => {
      const url = new URL(onlyAccess(given.href));
      url.pathname = `${before}/api/explore/v2.1/catalog/datasets/${layer}${rest}`;
      return url;
    };
    const described = await client.json(of('').href);
    if (!described.ok) return described;
    const filter = filterOf(given.searchParams, client.file);
    if (!filter.ok) return filter;
    const { fields } = described.value.body;
    const place = (Array.isArray(fields) ? (fields as unknown[]) : [])
      .filter(isObject)
      .find(({ type }) => type === 'geo_point_2d' || type === 'geo_shape');
    const [west, south, east, north] = area ?? [];
    const within =
      area && place ? [`in_bbox(${String(place['name'])},${south},${west},${north},${east})`] : [];
    const conditions = [...filter.value.where, ...within];
    const where = conditions.length > 0 ? conditions.map((one) => `(${one})`).join(' AND ') : null;
    const filtered = (rest: string): string => {
      const url = of(rest);
      for (const [name, value] of filter.value.kept) url.searchParams.append(name, value);
      return withParameters(url.href, { where });
    };
    return ok({
      // The export is in degrees, with all their decimals.
      crs: 'EPSG:4326' as const,
      pageLimit: null,
      count: async () => {
        const answer = await client.json(withParameters(filtered('/records'), { limit: 1 }));
        return answer.ok ? ok(numberOf(answer.value.body['total_count'])) : answer;
      },
      pages: async function* () {
        const answer = await client.json(filtered('/exports/geojson'));
        yield answer.ok ? pageOf(answer.value, client.file) : answer;
      },
    });
  },
};

/** What an address filters by, in the words of the API. */
interface Filter {
  where: string[];
  kept: (readonly [string, string])[];
}

/** Parameters that the API takes as they are. */
const KEPT: ReadonlySet<string> = new Set(['refine', 'exclude', 'timezone']);
/** What a search on a page of a portal is more than words by. */
const SEARCH_LANGUAGE = /[:<>=#()"]|\b(?:AND|OR|NOT)\b/;
const PAGE_FILTER = /^(refine|exclude)\.(.+)$/;

/**
 * The filters of an address of the API, or of a page of a portal, which writes them otherwise: `refine.soort=linde`, and
 * `disjunctive.soort=true` where any of several values will do.
 * @returns `service.filterNotTaken` for one that the API does not know
 */
function filterOf(given: URLSearchParams, file: string): Result<Filter> {
  const filter: Filter = { where: [], kept: [] };
  const anyOf = new Map<string, string[]>();
  for (const [name, value] of given) {
    const [, kind, field] = PAGE_FILTER.exec(name) ?? [];
    if (name === 'where') filter.where.push(value);
    else if (KEPT.has(name)) filter.kept.push([name, value]);
    else if (kind === 'refine' && field && given.get(`disjunctive.${field}`) === 'true')
      anyOf.set(field, [...(anyOf.get(field) ?? []), value]);
    else if (kind && field) filter.kept.push([kind, `${field}:${quoted(value)}`]);
    else if (name === 'q' && value.trim() !== '' && !SEARCH_LANGUAGE.test(value))
      filter.where.push(quoted(value.trim()));
    else if ((name === 'q' && value.trim() !== '') || /^(?:q|geofilter)\./.test(name))
      return fail('service.filterNotTaken', { file, filter: name });
  }
  for (const [field, values] of anyOf)
    filter.where.push(values.map((value) => `${field} = ${quoted(value)}`).join(' OR '));
  return ok(filter);
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
