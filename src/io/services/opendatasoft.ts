import { ok } from '../../domain/result';
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
    const of = (rest: string): string => {
      const url = new URL(given);
      url.search = '';
      url.pathname = `${before}/api/explore/v2.1/catalog/datasets/${layer}${rest}`;
      return url.href;
    };
    const described = await client.json(of(''));
    if (!described.ok) return described;
    const { fields } = described.value.body;
    const place = (Array.isArray(fields) ? (fields as unknown[]) : [])
      .filter(isObject)
      .find(({ type }) => type === 'geo_point_2d' || type === 'geo_shape');
    const [west, south, east, north] = area ?? [];
    const within =
      area && place ? `in_bbox(${String(place['name'])},${south},${west},${north},${east})` : null;
    const conditions = [given.searchParams.get('where'), within].filter((one) => one !== null);
    const where = conditions.length > 0 ? conditions.map((one) => `(${one})`).join(' AND ') : null;
    return ok({
      // The export is in degrees, with all their decimals.
      crs: 'EPSG:4326' as const,
      pageLimit: null,
      count: async () => {
        const answer = await client.json(withParameters(of('/records'), { limit: 1, where }));
        return answer.ok ? ok(numberOf(answer.value.body['total_count'])) : answer;
      },
      pages: async function* () {
        const answer = await client.json(withParameters(of('/exports/geojson'), { where }));
        yield answer.ok ? pageOf(answer.value, client.file) : answer;
      },
    });
  },
};
