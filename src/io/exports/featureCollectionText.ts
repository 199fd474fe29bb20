import type { FeatureCollection } from 'geojson';
import type { CrsCode } from '../../geo/crsCode';

/**
 * The `crs` member of a collection that is not in WGS 84, as QGIS writes it. RFC 7946 knows none, but without it GDAL
 * takes Lambert coordinates for degrees.
 */
export function crsMember(crs: CrsCode): { crs?: object } {
  if (crs === 'EPSG:4326') return {};
  const name = `urn:ogc:def:crs:${crs.replace(':', '::')}`;
  return { crs: { type: 'name', properties: { name } } };
}

/** A collection as text with one feature on a line, so that two versions can be compared line by line. */
export function featureCollectionText({ features, ...members }: FeatureCollection): string {
  const head = JSON.stringify(members).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
