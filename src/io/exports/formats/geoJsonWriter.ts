import type { Feature, FeatureCollection } from 'geojson';
import { attributeValue } from '../../../features/columns';
import { parseJson } from '../../formats/geojson/parseJson';
import { checkFeatureCollection } from '../checkFeatureCollection';
import type { PreparedDocument } from '../exportDocument';
import { crsMember, featureCollectionText } from '../featureCollectionText';
import { featureGeometries } from '../featureGeometries';
import { provenanceObject } from '../provenanceText';
import type { ExportWriter } from './exportWriter';

/**
 * GeoJSON (RFC 7946; a `crs` member on the collection where it is not in WGS 84). What the numbers rest on stands in
 * the collection's member `provenance`; a column `id` becomes the id of the features.
 */
export const geoJsonWriter: ExportWriter = {
  write: (document) => new TextEncoder().encode(featureCollectionText(collectionOf(document))),
  check: (bytes, { crs }, file) => {
    const parsed = parseJson(bytes, file);
    return parsed.ok ? checkFeatureCollection(parsed.value as FeatureCollection, file, crs) : parsed;
  },
};

function collectionOf({ name, columns, provenance, crs }: PreparedDocument): FeatureCollection {
  const ids = columns.attributes.find(({ name }) => name === 'id');
  const properties = columns.attributes.filter((column) => column !== ids);
  const features = featureGeometries(columns).map((geometry, index) => {
    const id = ids ? attributeValue(ids, index) : null;
    return {
      type: 'Feature',
      ...(id !== null && { id: typeof id === 'number' ? id : String(id) }),
      properties: Object.fromEntries(
        properties.map((column) => [column.name, attributeValue(column, index)]),
      ),
      geometry,
    } as Feature;
  });
  return {
    type: 'FeatureCollection',
    ...{ name, provenance: provenanceObject(provenance) },
    ...crsMember(crs),
    features,
  };
}
