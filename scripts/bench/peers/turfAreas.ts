import { readFileSync } from 'node:fs';
import { bbox } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { BenchAreas } from '../data/BenchData';
import { packageFeatures } from './packageFeatures';

export type AreaFeature = Feature<Polygon | MultiPolygon>;

/** The areas as GeoJSON, in the order of the file, with the boxes in a flatbush. */
export interface TurfAreas {
  features: AreaFeature[];
  index: Flatbush;
}

/** Read the areas of a run with the package that a user of Turf would take. */
export async function turfAreas({ file }: BenchAreas): Promise<TurfAreas> {
  const features = (await packageFeatures(new Uint8Array(readFileSync(file)))) as AreaFeature[];
  const index = new Flatbush(features.length);
  for (const feature of features) {
    const [west, south, east, north] = bbox(feature);
    index.add(west, south, east, north);
  }
  index.finish();
  return { features, index };
}
