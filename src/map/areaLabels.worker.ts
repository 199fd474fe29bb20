import type { FeatureCollection } from 'geojson';
import { areaLabelPoints } from './areaLabelPoints';
import type { AreaLabelSource } from './areaLabelPoints';

/** Reads the area file once more beside the map's own worker: parsing megabytes of shapes would hold up the page. */
self.onmessage = async ({ data: url }: MessageEvent<string>) => {
  try {
    const response = await fetch(url);
    const areas = (await response.json()) as FeatureCollection;
    self.postMessage(areaLabelPoints(areas.features as unknown as AreaLabelSource[]));
    self.close();
  } catch (cause) {
    // Reaches the page as the worker's error event; a rejected promise would not.
    reportError(cause);
  }
};
