import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { Cause } from '../../../domain/cause';
import { Breather } from '../../breather';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import type { ImportNote } from '../../../features/importReport';
import { loadLate } from '../../lateCode';
import { chooseLayer } from '../chooseLayer';
import type { LayerChoice, RawLayer, ReadOptions } from '../formatDriver';
import { addGeometry } from './addGeometry';
import { GeoJsonAttributes } from './geoJsonAttributes';
import { geoJsonCrs } from './geoJsonCrs';
import { isEsriFeatureSet, isTopology, missingNotes } from './jsonForms';
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

/** Features as GeoJSON has them, from whatever form they came. */
export interface JsonFeatures {
  features: readonly unknown[];
  /** As the file names it, null where it names none. */
  crs: string | null;
  /** What the file says of features that are not in it. */
  notes?: ImportNote[];
  /** Which of its layers these are, where they have names. */
  choice?: LayerChoice;
  /** By which a report names the form, where it is not GeoJSON. */
  format?: string;
}

/**
 * Read GeoJSON: a FeatureCollection, one Feature, a bare geometry, or a sequence of features by line; and the forms of JSON
 * beside it, TopoJSON and the feature sets of ArcGIS. Lenient where nothing is lost (open rings are closed, a missing
 * `properties` is empty, a `bbox` is not read). A feature that is not right is left out and named in a note.
 * @returns `geojson.notJson`, `geojson.notGeoJson`, `file.unreadable` for text that is not UTF-8, or `cancelled`.
 */
export async function readGeoJson(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const document = parseGeoJson(bytes, file);
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

/** Makes a layer of features of GeoJSON that come one by one, under the rules of {@link readGeoJson}. */
export class JsonLayerBuilder {
  private readonly builder = new ColumnsBuilder();
  private readonly attributes = new GeoJsonAttributes();

  /** Number of features so far. */
  get count(): number {
    return this.builder.count;
  }

  /** Add a feature as JSON gives it; one that is not right is left out and named. */
  add(feature: unknown): void {
    const { builder } = this;
    builder.startFeature();
    const cause = addFeature(feature, builder, this.attributes);
    if (cause !== null) builder.leaveOut(cause);
    builder.endFeature();
  }

  /** The layer. The builder is spent afterwards. */
  toLayer({ crs, notes = [], choice, format }: Omit<JsonFeatures, 'features'>): RawLayer {
    const { builder, attributes } = this;
    return {
      columns: builder.toColumns(attributes.toColumns(builder.count)),
      crs,
      defaultCrs: 'EPSG:4326',
      notes: [...notes, ...builder.notes()],
      ...(choice && { choice }),
      ...(format && { format }),
    };
  }
}

async function featuresOf(
  document: unknown,
  file: string,
  options: ReadOptions,
): Promise<Result<JsonFeatures>> {
  const no = (cause: Cause) => fail('geojson.notGeoJson', { file, cause });
  if (!isObject(document)) return no('noType');
  if (isEsriFeatureSet(document)) {
    const { esriFeatures } = await loadLate(() => import('./esriJson'));
    return ok({ ...esriFeatures(document), notes: missingNotes(document), format: 'esrijson' });
  }
  if (isTopology(document)) {
    const { objectFeatures, objectNames } = await loadLate(() => import('./topoJson'));
    const names = objectNames(document);
    if (names.length === 0) return no('damagedGeometry');
    const choice = chooseLayer(names, file, options);
    if (!choice.ok) return choice;
    const found = objectFeatures(document, choice.value.layer);
    if (found === null) return no('damagedGeometry');
    return ok({ features: found, choice: choice.value, crs: geoJsonCrs(document), format: 'topojson' });
  }
  const crs = geoJsonCrs(document);
  const { type, features } = document;
  if (type === undefined) return no('noType');
  if (type === 'FeatureCollection')
    return Array.isArray(features)
      ? ok({ features, crs, notes: missingNotes(document) })
      : no('noFeatureList');
  if (type === 'Feature') return ok({ features: [document], crs });
  if (typeof type === 'string' && GEOMETRY_TYPES.has(type))
    return ok({ features: [{ type: 'Feature', properties: null, geometry: document }], crs });
  return no('unknownType');
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
