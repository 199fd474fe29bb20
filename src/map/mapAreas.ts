/** [west, south, east, north] in degrees, EPSG:4326. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** An area layer for the map. */
export interface MapAreas {
  /** Address of a GeoJSON FeatureCollection (http or blob); the numeric `id` of a feature is the index of its area. */
  url: string;
  /** Address of a GeoJSON FeatureCollection of points with `name` and `rank`, 0 for the name that comes first. */
  labelUrl: string;
  bounds: Bounds;
  /** Borders computed from the one-km grid: said in words beside the map. */
  schematic: boolean;
}

/** Own areas as outlines over another level. */
export interface OwnOutlines {
  /** Address of a GeoJSON FeatureCollection; the numeric `id` of a feature is the index of its colour. */
  url: string;
  colours: readonly string[];
}
