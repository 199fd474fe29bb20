/** [west, south, east, north] in degrees, EPSG:4326. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** An area layer for the map. */
export interface MapAreas {
  /**
   * Address of a GeoJSON FeatureCollection (http or blob). Every feature has a numeric `id`, the index of its area,
   * and the properties `code`, `name`, `size` (inhabitants, orders the labels), `labelLon` and `labelLat`.
   */
  url: string;
  bounds: Bounds;
  /** Another key is another layer. */
  key: string;
  /** Borders computed from the one-km grid: said in words beside the map. */
  schematic: boolean;
}
