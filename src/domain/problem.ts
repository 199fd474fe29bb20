/**
 * Every way in which input can be wrong, with what the message needs to name the file, the feature and the mend.
 * The codes are the keys of the translated messages (`problem.<code>`), so no room writes a sentence of its own.
 * Features and rows are numbered from 1, as a person counts; the heading of a table is its row 1. A `cause` may be
 * a code of cause.ts. Of a list any one would have done: its message joins it with "or".
 */
export interface ProblemParams {
  'file.missing': { file: string };
  'file.unreadable': { file: string; cause: string };
  'file.empty': { file: string };
  /** Of a file or an answer, in bytes; an answer without an announced length is broken off at the limit. */
  'file.tooLarge': { file: string; bytes: number; limit: number };
  /** More in it, or nested deeper, than the memory of a page holds. */
  'file.tooMuch': { file: string };
  'file.unwritable': { file: string; cause: string };
  'format.unknown': { file: string; formats: readonly string[] };
  /** A known format that is not read; `mend` says what its owner can do. */
  'format.notRead': { file: string; format: string; mend: 'qgis' | 'excel' | 'together' };
  /** A form that only GDAL reads, which comes over the line first: `megabytes`, once. */
  'format.needsGdal': { file: string; format: string; megabytes: number };
  'format.unsupportedOutput': { file: string; endings: readonly string[] };
  'flatgeobuf.notFlatGeobuf': { file: string };
  'flatgeobuf.badHeader': { file: string };
  'flatgeobuf.truncated': { file: string; feature: number };
  'flatgeobuf.corrupt': { file: string; feature: number };
  /** `line` is 0 where the parser does not tell. */
  'geojson.notJson': { file: string; line: number };
  'geojson.notGeoJson': { file: string; cause: string };
  'geojson.invalidFeature': { file: string; feature: number; cause: string };
  'geopackage.invalid': { file: string };
  /** A view whose next row does not come. */
  'geopackage.endless': { file: string };
  'shapefile.corrupt': { file: string; feature: number };
  /** `columns` are those that were seen until then. */
  'table.tooWide': { file: string; columns: number; limit: number };
  'table.noCoordinates': { file: string; columns: string };
  /** A table of areas of which more than one column could be the figures, on the command line. */
  'table.columnsOpen': { file: string; columns: string };
  /** The same area stands in it for several years, or for none of the year that is asked for. @param form how to say which */
  'table.severalYears': { file: string; column: string; years: string; form: string };
  'table.noYears': { file: string; columns: string };
  'xml.notXml': { file: string };
  'parquet.invalid': { file: string };
  'parquet.noGeometry': { file: string };
  'parquet.packed': { file: string; codec: string };
  'xlsx.invalid': { file: string };
  /** `bytes` is what a zip says that its files are together. */
  'archive.tooLarge': { file: string; bytes: number };
  'csv.noHeader': { file: string };
  'csv.notNumber': { file: string; row: number; column: string; value: string };
  'csv.negative': { file: string; row: number; column: string; value: string };
  'csv.notCell': { file: string; row: number; column: string; value: string };
  /** `cells` and `columns` are the numbers of cells of the row and of the heading. */
  'csv.longRow': { file: string; row: number; cells: number; columns: number };
  'csv.duplicateColumn': { file: string; column: string };
  'csv.duplicateCode': { file: string; row: number; code: string };
  'column.missing': { file: string; column: string; available: string };
  'column.notNumber': { file: string; feature: number; column: string; value: string };
  'column.negative': { file: string; feature: number; column: string; value: string };
  /** `value` could be thousands or have three decimals, and no other number of the column tells. */
  'number.open': { file: string; column: string; value: string };
  'crs.unknown': { file: string; crs: string };
  /** `crs` is one that the coordinates may be in, or `none`. */
  'crs.undeclared': { file: string; x: number; y: number; crs: string };
  'crs.contradicted': { file: string; declared: string; crs: string };
  'positions.notNumbers': { file: string; feature: number };
  'crs.outsideRange': { file: string; feature: number; x: number; y: number };
  'areas.noPolygons': { file: string };
  'areas.noCode': { file: string; feature: number; column: string };
  /** `area` is the name of an area in several features whose outlines cannot be united. */
  'areas.notJoined': { file: string; area: string };
  'areas.unknownCode': { code: string };
  /** An area layer without any of the areas whose outlines it is to give. */
  'figures.noneJoined': { file: string; column: string; columns: string };
  'boundaries.none': { file: string };
  /** Areas of before and after the mergers beside one another; `codes` are some of the old ones. */
  'boundaries.mixed': { file: string; count: number; codes: string };
  /** `names` are some of the `count` areas, of all `of`, that are not there. */
  'boundaries.missing': { file: string; count: number; of: number; names: string };
  'layer.noFeatures': { file: string };
  /** `layers` are the names that one is to be chosen of, by a program that asks nobody. */
  'layer.several': { file: string; layers: string };
  /** `count` is 0 where the layers of the file have no names. */
  'layer.notThere': { file: string; layer: string; count: number; layers: string };
  'layer.tooManyToCompare': { file: string; count: number; limit: number };
  /** `needs` is the geometry that the target's quantity is measured on: `lines` or `polygons`. */
  'layer.otherGeometry': { file: string; target: string; needs: string };
  /** The content of `file` was given before for the same target, as `first`. */
  'layer.givenTwice': { file: string; first: string; target: string };
  /** An area of one's own that would have no surface. */
  'shape.empty': Record<never, never>;
  'shape.crossesItself': Record<never, never>;
  'shape.outsideBelgium': Record<never, never>;
  /** `areas` are the names of the areas that could not be combined. */
  'shape.failed': { areas: string };
  /** A hole that was drawn in a planned measure: it takes all of it, or nothing. */
  'hole.all': Record<never, never>;
  'hole.beside': Record<never, never>;
  /** A drawing of an earlier visit, for a plan that is locked or not there now. */
  'draft.waits': Record<never, never>;
  /** Coordinates that were typed; `row` counts from 1. */
  'typed.notPosition': { row: number; text: string };
  'typed.notPolygon': Record<never, never>;
  'typed.tooFewCorners': { count: number };
  'typed.outsideBelgium': { x: number; y: number };
  'typed.noCornerBefore': Record<never, never>;
  'drawing.noMap': Record<never, never>;
  'drawing.notLoaded': Record<never, never>;
  'geometry.clipFailed': { file: string; feature: number; area: string };
  'http.status': { file: string; status: number };
  'http.network': { file: string };
  /** What was typed as an address is none of the web. */
  'http.notWeb': { address: string };
  /** `seconds` in which as good as nothing came. */
  'http.silent': { file: string; seconds: number };
  'http.notData': { file: string };
  /** A server that answers, but not to a web page of another site. */
  'http.crossOrigin': { file: string };
  /** Another site without encryption: `http://`. */
  'http.insecure': { file: string };
  /** `cause` is in the words of the service. */
  'service.refused': { file: string; cause: string };
  /** It asks to come back only after so many seconds. */
  'service.busy': { file: string; seconds: number };
  'service.noLayers': { file: string };
  /** `layers` are the names that one is to be chosen of. */
  'service.severalLayers': { file: string; layers: string };
  'service.noSuchLayer': { file: string; layer: string; layers: string };
  'service.noJson': { file: string };
  /** The address filters by a parameter that is not known here, or that does not go together with a part of the map. */
  'service.filterNotTaken': { file: string; filter: string };
  /** `total` is what the service announces, 0 where it does not. */
  'service.incomplete': { file: string; count: number; total: number; cause: string };
  'catalog.invalid': { file: string; place: string; cause: string };
  'scenario.invalid': { file: string; feature: number; cause: string };
  /** Planned amounts too large to be added up exactly. */
  'plan.tooLarge': Record<never, never>;
  /** A link names a scenario that is not on this device. */
  'plan.notHere': Record<never, never>;
  /** What was to be taken away was removed meanwhile, here or in another tab. */
  'export.gone': Record<never, never>;
  'export.invalid': { file: string; feature: number; cause: string };
  'project.notProject': { file: string };
  'project.newer': { file: string; version: string };
  /** `place` is the path of the field in the file. */
  'project.invalid': { file: string; place: string; cause: string };
  'project.otherFile': { file: string };
  'project.otherCatalog': { file: string; title: string };
  'project.notKept': { cause: string };
  'project.lost': { missing: 'all' | 'last'; at: number };
  'project.unread': { count: number };
  'project.newerTab': Record<never, never>;
  'layer.notKept': { file: string };
  'layer.notKeptNow': { file: string };
  /** What was kept of it is not what was written. */
  'layer.keptDamaged': { file: string };
  /** Another file was handed over than the one that the layer was made from. */
  'layer.otherFile': { file: string };
  'picture.failed': Record<never, never>;
  'link.notCopied': { link: string };
  'engine.failed': { cause: string };
  /** The worker that counts ended by itself. */
  'engine.stopped': Record<never, never>;
  /** No worker could be started: the page counts itself. */
  'engine.inPage': Record<never, never>;
  /** The site has a newer version of this page, which is kept here already. */
  'site.newer': Record<never, never>;
  'code.notLoaded': Record<never, never>;
  'storage.forbidden': Record<never, never>;
  'secondCount.tooMany': { count: number; limit: number };
  'usage.unknownOption': { option: string };
  'usage.missingOption': { option: string };
  'usage.missingValue': { option: string };
  'usage.unexpected': { text: string };
  'usage.badValue': { option: string; value: string; expected: string };
  'usage.numberOpen': { file: string; column: string; value: string };
  'usage.crsUndeclared': { file: string; x: number; y: number; crs: string };
  'usage.crsContradicted': { file: string; declared: string; crs: string };
  'usage.serviceIncomplete': { file: string; count: number; total: number; cause: string };
  'usage.sameFile': { option: string; other: string; file: string };
  'usage.nothingToCount': Record<never, never>;
  cancelled: Record<never, never>;
}

export type ProblemCode = keyof ProblemParams;

/** A problem as a value: its code and what its message names. */
export type Problem = { [C in ProblemCode]: { code: C; params: ProblemParams[C] } }[ProblemCode];

/** A problem with the parameters that its message needs. */
export function problem<C extends ProblemCode>(code: C, params: ProblemParams[C]): Problem {
  return { code, params } as Problem;
}
