import type { Area } from '../domain/areas/area';
import type { CoverageContext, CoverageTable } from '../domain/coverage/coverageTable';
import type { SecondCount } from '../domain/coverage/secondCount';
import type { Tally } from '../domain/coverage/tally';
import type { CyclePathTally } from '../domain/cyclePaths/cyclePathTally';
import type { PopulationShares } from '../domain/denominators/populationShares';
import type { CountSummary } from '../domain/measures/countSummary';
import type { Language } from '../domain/language';
import type { CountingContext } from '../domain/measures/countingRule';
import type { Result } from '../domain/result';
import type { OwnArea } from '../domain/areas/ownArea';
import type { MeasureLayerAbout, ProvenanceRow } from '../domain/coverage/provenance';
import type { ExportGeometry } from '../io/exports/exportDocument';
import type { ListedMeasure } from '../io/exports/coverage/measureSheet';
import type { ExportFormat } from '../io/exports/exportFormats';
import type { PopulationGridRecipe } from '../io/formats/csv/readPopulationGrid';
import type { KnownMeasures, KnownPlan } from '../engine/knownPlans';
import type { PlannedFile, PlannedInspection, PlannedRecipe } from '../engine/plannedFile';
import type { ImportNote, ImportReport } from '../features/importReport';
import type { RowsAtDate } from '../features/rowFates';
import type { LayerSource, Progress } from '../io/layerSource';
import type { ServiceInspection } from '../io/services/readService';
import type { AreaRecipe, MeasureRecipe } from '../engine/layerRecipe';
import type { FeatureCount } from '../engine/engine';
import type { MeasureInspection } from '../engine/inspectMeasures';
import type { BoxedPositions } from '../engine/measureGeometry';
import type { LayerInhabitants } from '../engine/population/areaUnits';
import type { PrintShapes } from '../engine/printShapes/printShapes';
import type { FigureCalls } from './figureCalls';
import type { ImportCalls } from './importCalls';
import type { LayerCalls } from './layerCalls';
import type { PlanCalls } from './planCalls';
import type { ShapeCalls } from './shapeCalls';
import type { ProjectCalls } from './projectCalls';
import type { Bounds } from '../engine/areaBoxes';
import type { ShapedArea } from '../engine/areaShapes/shapeLayer';

/** An area layer as the page knows it; its geometry stays in the worker. */
export interface OpenedAreas {
  areas: readonly Area[];
  /** What was done to have one feature an area. */
  notes: readonly ImportNote[];
  bounds: Bounds;
  /** West, south, east, north of every area, one after the other. */
  boxes: Float64Array;
  /** Square metres of every area in the Lambert 72 plane; 0 for an area without geometry. */
  surfaces: Float64Array;
  /**
   * Addresses of GeoJSON texts for the map (outlines with the area's index as id, and a point for every name), so that
   * no geometry passes through the page's thread.
   */
  outlineUrl: string;
  labelUrl: string;
  /** The postcode of every area; absent for a layer without a column of them. */
  postcodes?: readonly (string | null)[];
  /** Inhabitants by the recipe's own column; absent without one. */
  inhabitants?: LayerInhabitants;
}

export interface MeasureCount {
  tally: Tally;
  /** Features that lie in none of the areas. */
  outside: number;
  /** Per feature a value of `FEATURE_STANDING`. */
  standing: Uint8Array;
  summary: CountSummary;
  /** What of the rows of the file counts. */
  rows: RowsAtDate;
}

/** What a single measure is and counts. */
export interface MeasureFacts {
  /** The number of its row in its file; see `rowNumber`. */
  row: number;
  count: FeatureCount;
  /** What its file says of it, columns without a value left out. */
  attributes: readonly { name: string; value: string | number | boolean }[];
}

/** What is to be counted once more: areas that are added up, and the layers of one target. */
export interface SecondCountRequest {
  areasId: string;
  /** Indices of areas. */
  areas: readonly number[];
  layers: readonly { layerId: string; recipe: MeasureRecipe }[];
  context: CountingContext;
}

/** In which form something is taken away. */
export interface ExportForm {
  format: ExportFormat;
  geometry: ExportGeometry;
  language: Language;
  /** Of the file, without its ending. */
  fileName: string;
}

export interface CoverageExport extends ExportForm {
  areasId: string;
  /** Which areas of the layer the table is of, ascending; null for all of them. */
  part: readonly number[] | null;
  table: CoverageTable;
  context: CoverageContext;
  /** Areas of the level that are the user's own. */
  ownAreas: readonly OwnArea[];
  /** The measures of the plan that the numbers are held against; none without one. */
  measures: readonly ListedMeasure[];
}

export interface MeasureExport extends ExportForm {
  layerId: string;
  about: MeasureLayerAbout;
}

export interface OwnAreasExport extends ExportForm {
  areas: readonly OwnArea[];
  provenance: readonly ProvenanceRow[];
}

export type ProgressListener = (progress: Progress) => void;

/**
 * What the page asks of the worker. Layers are read once and kept there under an id of the page's choosing; nothing
 * that is already open is lost when a call answers with a problem. `job` names a piece of work for {@link cancel}.
 */
export interface EngineApi extends ProjectCalls, PlanCalls, ImportCalls, FigureCalls, LayerCalls, ShapeCalls {
  /** Read a layer through the one door and keep it. `bounds` limits what is read from a large file by address. */
  readLayer(
    job: string,
    layerId: string,
    source: LayerSource,
    bounds: Bounds | null,
    onProgress: ProgressListener | null,
  ): Promise<Result<ImportReport>>;
  /** What the address of a service offers, before it is read; null for the address of a file. */
  inspectAddress(
    job: string,
    source: Extract<LayerSource, { kind: 'address' }>,
  ): Promise<Result<ServiceInspection | null>>;
  /** Use a read layer as areas. `sizes` (inhabitants by code) orders the labels of the map. */
  openAreas(
    layerId: string,
    recipe: AreaRecipe,
    sizes: ReadonlyMap<string, number>,
  ): Promise<Result<OpenedAreas>>;
  /** Read a population grid and keep its cells as units to estimate inhabitants with. */
  openPopulationGrid(
    unitsId: string,
    source: LayerSource,
    recipe: PopulationGridRecipe,
  ): Promise<Result<null>>;
  /**
   * Share the people of units out over open areas. Units are a grid, or an area layer that was opened with a column of
   * inhabitants, under that layer's id. Quick enough to run after every edit of an area.
   */
  populationShares(areasId: string, unitsId: string): Promise<Result<PopulationShares>>;
  /**
   * Use shapes as an area layer, in place of what was open under the same id; what was counted in that is forgotten.
   */
  openShapes(layerId: string, areas: readonly ShapedArea[]): Promise<Result<OpenedAreas>>;
  /** What a recipe leaves open in a read layer: words that nobody knows, and how its numbers are written. */
  inspectMeasures(layerId: string, recipe: MeasureRecipe): Promise<Result<MeasureInspection>>;
  /** Share a read layer out over areas and count it. The sharing is kept: counting again under other rules is cheap. */
  countMeasures(
    job: string,
    areasId: string,
    layerId: string,
    recipe: MeasureRecipe,
    context: CountingContext,
    onProgress: ProgressListener | null,
  ): Promise<Result<MeasureCount>>;
  /** What one feature of a read layer is and counts, by its index, as {@link countMeasures} counts it. */
  measureFacts(
    areasId: string,
    layerId: string,
    recipe: MeasureRecipe,
    context: CountingContext,
    feature: number,
  ): Promise<Result<MeasureFacts>>;
  /** What a read layer calls planned, with what it would bring and where; see {@link KnownPlan}. */
  knownPlans(
    areasId: string,
    layerId: string,
    recipe: MeasureRecipe,
    context: CountingContext,
  ): Promise<Result<KnownPlan[]>>;
  /**
   * Some of that as measures of a scenario; see {@link KnownMeasures}.
   * @param ids of the measures, in the order of the plans
   */
  knownMeasures(
    layerId: string,
    recipe: MeasureRecipe,
    plans: readonly KnownPlan[],
    into: { scenario: string; ids: readonly string[] },
  ): Promise<Result<KnownMeasures>>;
  /** How the rows of a read layer would become planned measures; see {@link PlannedInspection}. */
  inspectPlanned(layerId: string, recipe: PlannedRecipe): Promise<Result<PlannedInspection>>;
  /**
   * The rows of a read layer as measures of a scenario; see {@link PlannedFile}.
   * @param idStart where the ids of the measures begin; the number of the row follows
   */
  plannedMeasures(
    layerId: string,
    recipe: PlannedRecipe,
    into: { scenario: string; idStart: string },
  ): Promise<Result<PlannedFile>>;
  /** Count by another engine, which is loaded when it is first asked for. Nothing of it is kept. */
  secondCount(
    job: string,
    request: SecondCountRequest,
    onProgress: ProgressListener | null,
  ): Promise<Result<SecondCount>>;
  /**
   * Realised metres of cycle path of a read layer by year, work and direction, in every one of the areas. Uses the
   * sharing out of {@link countMeasures} where that was done.
   */
  tabulateCyclePaths(
    areasId: string,
    layerId: string,
    recipe: MeasureRecipe,
    context: CountingContext,
  ): Promise<Result<CyclePathTally>>;
  /** Index of the open area in which a place lies, or null: see `CoverageEngine.areaAt`. */
  areaAt(
    areasId: string,
    place: readonly [longitude: number, latitude: number],
  ): Promise<Result<number | null>>;
  /** The borders of open areas that reach into a box, to snap to: see {@link bordersIn}. */
  bordersIn(areasId: string, box: Bounds): Promise<Result<Float64Array>>;
  /** The outlines of open areas for the maps of a report. */
  printShapes(areasId: string): Promise<Result<PrintShapes>>;
  /** The positions of a read layer for drawing, handed over. */
  positions(layerId: string): Promise<Result<BoxedPositions>>;
  /** The file of a level with all its numbers, checked. */
  exportCoverage(request: CoverageExport): Promise<Result<Uint8Array>>;
  /** The file of a measure layer, checked. */
  exportMeasures(request: MeasureExport): Promise<Result<Uint8Array>>;
  /** The file of own areas without numbers, checked. */
  exportOwnAreas(request: OwnAreasExport): Promise<Result<Uint8Array>>;
  dropLayer(layerId: string): Promise<void>;
  cancel(job: string): Promise<void>;
}
