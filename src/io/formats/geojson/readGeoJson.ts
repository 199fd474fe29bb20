import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { Cause } from '../../../domain/cause';
import { Breather } from '../../breather';
import { loadLate } from '../../lateCode';
import { chooseLayer } from '../chooseLayer';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { geoJsonCrs } from './geoJsonCrs';
import { isJsonObject, isTopology } from './jsonForms';
import { JsonLayerBuilder } from './jsonLayerBuilder';
import type { JsonFeatures } from './jsonLayerBuilder';
import { parseJson } from './parseJson';
import { readInStretches } from './readInStretches';

const GEOMETRY_TYPES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/**
 * Read GeoJSON: a FeatureCollection, one Feature, a bare geometry, or a sequence of features by line; and the forms of JSON
 * beside it, TopoJSON and the feature sets of ArcGIS. Lenient where nothing is lost (open rings are closed, a missing
 * `properties` is empty, a `bbox` is not read). A feature that is not right is left out and named in a note.
 * @returns `geojson.notJson`, `geojson.notGeoJson`, `layer.noFeatures` for a topology without objects, `file.tooLarge` for a form
 * that is made into objects at once, `file.unreadable` for text that is not UTF-8, or `cancelled`.
 */
export async function readGeoJson(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const inStretches = await readInStretches(bytes, file, options);
  if (inStretches) return inStretches;
  const document = parseJson(bytes, file);
  if (!document.ok) return document;
  const read = await featuresOf(document.value, file, options);
  return read.ok ? readJsonFeatures(read.value, bytes.length, options) : read;
}

/**
 * Read features that are GeoJSON already, as {@link readGeoJson} does.
 * @param length of the file, for the progress
 */
export async function readJsonFeatures(
  { features, ...about }: JsonFeatures,
  length: number,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const breather = new Breather('reading', options);
  const layer = new JsonLayerBuilder();
  for (const feature of features) {
    layer.add(feature);
    const share = layer.count / features.length;
    if (breather.due) await breather.pause(Math.round(length * share), length);
    if (breather.cancelled) return fail('cancelled', {});
  }
  breather.report(length, length);
  return ok(layer.toLayer(about));
}

/** The features of a document that is no list of them. */
async function featuresOf(
  document: unknown,
  file: string,
  options: ReadOptions,
): Promise<Result<JsonFeatures>> {
  const no = (cause: Cause) => fail('geojson.notGeoJson', { file, cause });
  if (!isJsonObject(document)) return no('noType');
  if (isTopology(document)) {
    const { objectFeatures, objectNames } = await loadLate(() => import('./topoJson'));
    const names = objectNames(document);
    if (names.length === 0) return fail('layer.noFeatures', { file });
    const choice = chooseLayer(names, file, options);
    if (!choice.ok) return choice;
    const found = objectFeatures(document, choice.value.layer);
    if (found === null) return no('damagedGeometry');
    return ok({ features: found, choice: choice.value, crs: geoJsonCrs(document), format: 'topojson' });
  }
  const crs = geoJsonCrs(document);
  const { type } = document;
  if (type === undefined) return no('noType');
  if (type === 'FeatureCollection') return no('noFeatureList');
  if (type === 'Feature') return ok({ features: [document], crs });
  if (typeof type === 'string' && GEOMETRY_TYPES.has(type))
    return ok({ features: [{ type: 'Feature', properties: null, geometry: document }], crs });
  return no('unknownType');
}
