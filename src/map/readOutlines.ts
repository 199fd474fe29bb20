import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { holdWhileRead } from '../state/jobs/outlineUrls';

/** What a source holds before it is given something to read. */
export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * Have a source of a map read outlines, or names, that the engine made.
 * @param url of the page, kept until it is read; null empties the source
 */
export function readOutlines(map: MapLibreMap, source: string, url: string | null): void {
  const into = map.getSource<GeoJSONSource>(source);
  if (url === null) void into?.setData(EMPTY);
  // The worker of the map knows no page to resolve a relative address against.
  else if (into) void holdWhileRead(url, into.setData(new URL(url, document.baseURI).href));
}
