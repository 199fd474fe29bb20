import type { RowsFound } from './namedRows';
import type { RowSum } from './rowFates';

/**
 * Something the door did to a file on the way in, worth telling the user. Keys of translated texts (`note.<code>`).
 * On the way through the door a note about features carries all of them (`features`, by their index); a report names the
 * first, and keeps the others apart: see `rowFates.ts`.
 */
export type ImportNote = NoteText & { features?: Uint32Array };

type NoteText =
  /** The coordinates were transformed from `from`, which the file names. */
  | { code: 'transformed'; params: { from: string } }
  /** The file names no CRS; its coordinates are degrees. */
  | { code: 'assumedWgs84'; params: Record<never, never> }
  /** The file names no CRS that we know; its coordinates can only be `crs` and were transformed. */
  | { code: 'detectedCrs'; params: { crs: string } }
  /** The file names no CRS, and was read in the one that the user named. */
  | { code: 'chosenCrs'; params: { crs: string } }
  /** The file names CRS `declared`, and was read in the one that the user named instead. */
  | { code: 'overruledCrs'; params: { declared: string; crs: string } }
  /** The file names EPSG:31300, which programs read in two ways. */
  | { code: 'unturnedLambert'; params: Record<never, never> }
  /** The file gives latitude before longitude, or northing before easting. */
  | { code: 'swappedAxes'; params: Record<never, never> }
  /** The same of a Lambert plane without a word about it: read as easting before northing, it would be Walloon. */
  | { code: 'northingFirst'; params: Record<never, never> }
  /** The file declares a Lambert plane and lies outside Flanders; with its axes swapped it would lie inside. */
  | { code: 'perhapsSwapped'; params: Record<never, never> }
  /** Features outside Belgium, where most lie in it. */
  | { code: 'abroad'; params: RowsFound }
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
  /** Columns with a geometry beside the one that was read. */
  | { code: 'otherGeometries'; params: { columns: string } }
  /** Texts of a drawing, which stand at a point and are no features. */
  | { code: 'drawnTexts'; params: { count: number } }
  /** Layers of the file beside the one that was read. */
  | { code: 'otherLayers'; params: { layers: string } }
  /** Files in the same zip that are named as a layer, in which none is found. */
  | { code: 'otherFiles'; params: { files: string } }
  /** Layers before the one that was read, which are empty or cannot be read. */
  | { code: 'passedLayers'; params: { layers: string } }
  /** The file says that there are more features than it holds: `total` in all. */
  | { code: 'partOfMore'; params: { count: number; total: number } }
  /** The same, without saying how many there are. */
  | { code: 'partOfUnknown'; params: { count: number } }
  /** What a service gave is not all, or not sure to be, and was taken all the same; `total` is 0 where it names none. */
  | { code: 'servicePart'; params: { count: number; total: number; cause: string } }
  /** Of a service only what meets a box was read: west, south, east, north in degrees. */
  | {
      code: 'serviceArea';
      params: { count: number; west: number; south: number; east: number; north: number };
    }
  /** A service that does not say how many features it has was read to its end. */
  | { code: 'serviceNotAnnounced'; params: { count: number } }
  /** Features over several pages have no id: one that came twice is not known from another. */
  | { code: 'serviceWithoutIds'; params: { count: number } }
  /** Features that a service gave on more than one page, and that were taken once. */
  | { code: 'serviceRepeated'; params: { count: number } }
  /** A service that gives degrees with three decimals or fewer: about 100 m. */
  | { code: 'roundedDegrees'; params: Record<never, never> }
  /** The file is, or was, open in another program, whose last changes are in a file beside it. */
  | { code: 'openElsewhere'; params: Record<never, never> }
  /** Areas in several features of one code, which were joined. */
  | { code: 'joinedAreas'; params: { count: number; codes: string } }
  /** Joined areas whose features have different names or larger areas; those of the first were kept. */
  | { code: 'areaNamesDiffer'; params: { count: number; codes: string } }
  | { code: 'readByRange'; params: { readBytes: number; totalBytes: number } }
  /** How the numbers of a column of text were read: `text` is one of them as written, `value` what it is. */
  | { code: 'numbersRead'; params: { column: string; notation: string; text: string; value: number } }
  /** The same, where a unit stands beside them. */
  | {
      code: 'numbersReadWithUnit';
      params: { column: string; notation: string; text: string; value: number; unit: string };
    }
  /** Features whose value in a column, such as `text`, is no number that can be counted. */
  | {
      code: 'numbersNotUnderstood';
      params: { column: string; count: number; text: string; rows: string };
    }
  /** The same for numbers below zero where there can be none. */
  | { code: 'numbersNegative'; params: { column: string; count: number; text: string; rows: string } };

/** What the door found in a file and what it did. */
export interface ImportReport {
  name: string;
  /** The `format` of the driver that read it. */
  format: string;
  /** CRS the file came in, for example `EPSG:31370`. */
  crs: string;
  featureCount: number;
  /** What became of the rows of the file, fixed when it was read. */
  rows: RowSum;
  pointCount: number;
  lineCount: number;
  polygonCount: number;
  columns: { name: string; type: string; example: string | null }[];
  /** The layers of a file that holds several, in its own order, and the one that was read. */
  choice?: { layers: readonly string[]; layer: string };
  /**
   * Of a table whose rows have no place: what parts the columns of a text (null for other forms), and the names that two of
   * its columns have.
   */
  table?: { delimiter: string | null; repeated: readonly string[] };
  notes: ImportNote[];
}
