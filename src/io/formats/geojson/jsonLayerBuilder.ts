import { ColumnsBuilder } from '../../../features/columnsBuilder';
import type { ImportNote } from '../../../features/importReport';
import type { LayerChoice, RawLayer } from '../formatDriver';
import { addGeometry } from './addGeometry';
import { GeoJsonAttributes } from './geoJsonAttributes';
import { isJsonObject } from './jsonForms';
import { NOT_JSON } from './jsonSequence';

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

/** Makes a layer of features of GeoJSON that come one by one, under the rules of `readGeoJson`. */
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

/** Add one feature; the cause when it cannot be used. */
function addFeature(feature: unknown, builder: ColumnsBuilder, attributes: GeoJsonAttributes): string | null {
  if (feature === NOT_JSON) return 'notJson';
  if (!isJsonObject(feature) || feature['type'] !== 'Feature') return 'notFeature';
  const { geometry = null, id = null, properties = null } = feature;
  if (properties !== null && !isJsonObject(properties)) return 'badProperties';
  const tooDeep = attributes.add(builder.count, id, properties ?? {});
  if (tooDeep !== null || geometry === null) return tooDeep;
  return isJsonObject(geometry) ? addGeometry(geometry, builder) : 'noGeometry';
}
