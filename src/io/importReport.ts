/** Something the door did to a file on the way in, worth telling the user. Keys of translated texts (`note.<code>`). */
export type ImportNote =
  | { code: 'transformed'; params: { from: string } }
  | { code: 'assumedWgs84'; params: Record<never, never> }
  | { code: 'droppedZ'; params: { count: number } }
  | { code: 'withoutGeometry'; params: { count: number } }
  | { code: 'repairedRings'; params: { count: number } }
  | { code: 'readByRange'; params: { readBytes: number; totalBytes: number } };

export type LayerFormat = 'flatgeobuf' | 'geojson';

/** What the door found in a file and what it did. */
export interface ImportReport {
  name: string;
  format: LayerFormat;
  /** CRS the file came in, for example `EPSG:31370`. */
  crs: string;
  featureCount: number;
  pointCount: number;
  lineCount: number;
  polygonCount: number;
  columns: { name: string; type: string; example: string | null }[];
  notes: ImportNote[];
}
