import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { Breather } from '../../breather';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import type { WorkOptions } from '../../layerSource';
import type { RawLayer } from '../formatDriver';
import { addGeometry } from './addGeometry';
import { GeoJsonAttributes } from './geoJsonAttributes';
import { geoJsonCrs } from './geoJsonCrs';
import { NOT_JSON, parseGeoJson } from './parseGeoJson';

const GEOMETRY_TYPES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Read GeoJSON: a FeatureCollection, one Feature, a bare geometry, or a sequence of features by line. Lenient where nothing
 * is lost (open rings are closed, a missing `properties` is empty, a `bbox` is not read). A feature that is not right is
 * left out and named in a note.
 * @returns `geojson.notJson`, `geojson.notGeoJson`, `file.unreadable` for text that is not UTF-8, or `cancelled`.
 */
export async function readGeoJson(
  bytes: Uint8Array,
  file: string,
  options: WorkOptions = {},
): Promise<Result<RawLayer>> {
  const breather = new Breather('reading', options);
  const document = parseGeoJson(bytes, file);
  if (!document.ok) return document;
  const features = featuresOf(document.value, file);
  if (!features.ok) return features;

  const builder = new ColumnsBuilder();
  const attributes = new GeoJsonAttributes();
  for (const feature of features.value) {
    builder.startFeature();
    const cause = addFeature(feature, builder, attributes);
    if (cause !== null) builder.leaveOut(cause);
    builder.endFeature();
    const share = builder.count / features.value.length;
    if (breather.due) await breather.pause(Math.round(bytes.length * share), bytes.length);
    if (breather.cancelled) return fail('cancelled', {});
  }
  breather.report(bytes.length, bytes.length);
  return ok({
    columns: builder.toColumns(attributes.toColumns(builder.count)),
    crs: geoJsonCrs(document.value as object),
    defaultCrs: 'EPSG:4326',
    notes: builder.notes(),
  });
}

function featuresOf(document: unknown, file: string): Result<readonly unknown[]> {
  if (!isObject(document) || document['type'] === undefined)
    return fail('geojson.notGeoJson', { file, cause: 'noType' });
  const { type, features } = document;
  if (type === 'FeatureCollection')
    return Array.isArray(features)
      ? ok(features)
      : fail('geojson.notGeoJson', { file, cause: 'noFeatureList' });
  if (type === 'Feature') return ok([document]);
  if (typeof type === 'string' && GEOMETRY_TYPES.has(type))
    return ok([{ type: 'Feature', properties: null, geometry: document }]);
  return fail('geojson.notGeoJson', { file, cause: 'unknownType' });
}

/** Add one feature; the cause when it cannot be used. */
function addFeature(feature: unknown, builder: ColumnsBuilder, attributes: GeoJsonAttributes): string | null {
  if (feature === NOT_JSON) return 'notJson';
  if (!isObject(feature) || feature['type'] !== 'Feature') return 'notFeature';
  const { geometry = null, id = null, properties = null } = feature;
  if (properties !== null && !isObject(properties)) return 'badProperties';
  const tooDeep = attributes.add(builder.count, id, properties ?? {});
  if (tooDeep !== null || geometry === null) return tooDeep;
  return isObject(geometry) ? addGeometry(geometry, builder) : 'noGeometry';
}
