import type { RowsFound } from './namedRows';

/** Something the door did to a file on the way in, worth telling the user. Keys of translated texts (`note.<code>`). */
export type ImportNote =
  /** The coordinates were transformed from `from`, which the file names. */
  | { code: 'transformed'; params: { from: string } }
  /** The file names no CRS; its coordinates are degrees. */
  | { code: 'assumedWgs84'; params: Record<never, never> }
  /** The file names no CRS that we know; its coordinates can only be `crs` and were transformed. */
  | { code: 'detectedCrs'; params: { crs: string } }
  /** The file names CRS `declared`, but its coordinates can only be `crs`, and were read so. */
  | { code: 'overruledCrs'; params: { declared: string; crs: string } }
  /** The file gives latitude before longitude, or northing before easting. */
  | { code: 'swappedAxes'; params: Record<never, never> }
  /** Features whose heights or measures were left out. */
  | { code: 'droppedZ'; params: { count: number } }
  /** Features without geometry. */
  | { code: 'withoutGeometry'; params: RowsFound }
  /** Rings that were closed. */
  | { code: 'repairedRings'; params: { count: number } }
  /** Lines of one position and rings of fewer than four, beside other parts: they have no length or surface. */
  | { code: 'degenerateParts'; params: RowsFound }
  /** Features with arcs, which were made straight. */
  | { code: 'linearisedArcs'; params: RowsFound }
  /** Features that cannot be used; `cause` is a code of cause.ts or the words of a library. One note for each. */
  | { code: 'leftOutFeatures'; params: RowsFound & { cause: string } }
  /** Features with a geometry of a type that is not measured. One note for each type. */
  | { code: 'unsupportedFeatures'; params: RowsFound & { type: string } }
  /** Features with a GeometryCollection, whose members were kept as parts of the feature. */
  | { code: 'flattenedCollections'; params: { count: number } }
  /** Features whose polygons overlapped and were united. */
  | { code: 'unitedParts'; params: RowsFound }
  /** Features whose polygons overlap and could not be united. */
  | { code: 'overlappingParts'; params: RowsFound }
  /** Some features have more than one point. */
  | { code: 'multiPoints'; params: { points: number; features: number } }
  /** Columns of bytes, or of a type of values that is not read. */
  | { code: 'skippedColumns'; params: { columns: string } }
  /** Layers of the file beside the one that was read. */
  | { code: 'otherLayers'; params: { layers: string } }
  /** The file is, or was, open in another program, whose last changes are in a file beside it. */
  | { code: 'openElsewhere'; params: Record<never, never> }
  | { code: 'readByRange'; params: { readBytes: number; totalBytes: number } };

export type LayerFormat = 'flatgeobuf' | 'geojson' | 'geopackage' | 'shapefile';

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
