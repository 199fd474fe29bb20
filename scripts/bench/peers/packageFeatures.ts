import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';

/** The features of a FlatGeobuf file as GeoJSON, by the reader of the flatgeobuf package. */
export async function packageFeatures(bytes: Uint8Array): Promise<Feature[]> {
  const features: Feature[] = [];
  for await (const feature of deserialize(bytes)) features.push(feature as Feature);
  return features;
}
