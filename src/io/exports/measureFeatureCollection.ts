import type { Feature, FeatureCollection } from 'geojson';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { TargetId } from '../../domain/targets/target';
import { attributeValue, findAttribute } from '../columns';
import type { Columns } from '../columns';
import { checkFeatureCollection } from './checkFeatureCollection';
import { featureCollectionText } from './featureCollectionText';
import { decimalsOf, featureGeometries } from './featureGeometries';

/** What must be said about a measure layer wherever it goes. */
export interface MeasureLayerAbout {
  name: string;
  target: TargetId;
  /** True for invented example data. */
  synthetic: boolean;
  source: string;
  licence: string;
  date: string;
}

/**
 * A measure layer as GeoJSON text that was checked (RFC 7946, WGS 84, 7 decimals), with all its attributes; a column
 * `id` becomes the id of the features. Invented data carries `example_data` on every feature.
 * @returns `export.invalid` naming the feature that is not right
 */
export function measureFeatureCollection(columns: Columns, about: MeasureLayerAbout): Result<string> {
  const geometries = featureGeometries(columns, 'EPSG:4326', decimalsOf('EPSG:4326'));
  const { name, target, synthetic, source, licence, date } = about;
  const ids = findAttribute(columns, 'id');
  const properties = columns.attributes.filter((column) => column !== ids);
  const features = geometries.map((geometry, index) => {
    const id = ids ? attributeValue(ids, index) : null;
    return {
      type: 'Feature',
      ...(id !== null && { id: typeof id === 'number' ? id : String(id) }),
      properties: {
        ...(synthetic && { example_data: true }),
        ...Object.fromEntries(properties.map((column) => [column.name, attributeValue(column, index)])),
      },
      geometry,
    } as Feature;
  });
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    ...{ name, provenance: { target, example_data: synthetic, source, licence, date } },
    features,
  };
  const checked = checkFeatureCollection(collection, `${name}.geojson`);
  return checked.ok ? ok(featureCollectionText(collection)) : checked;
}
