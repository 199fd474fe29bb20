import type { Tally } from '../domain/coverage/tally';
import type { PopulationShares } from '../domain/denominators/populationShares';
import type { CountSummary } from '../domain/measures/countSummary';
import type { CountingContext } from '../domain/measures/countingRule';
import type { ExclusionReason } from '../domain/measures/exclusion';
import type { Area } from '../domain/areas/area';
import type { Result } from '../domain/result';
import type { Columns } from '../features/columns';
import type { ImportNote } from '../features/importReport';
import type { WorkOptions } from '../io/layerSource';
import type { AreaRecipe, MeasureRecipe } from './layerRecipe';
import type { PopulationUnits } from './population/populationUnits';

/** An area layer made ready for counting. What is inside is the engine's own. */
export interface PreparedAreas {
  readonly areas: readonly Area[];
  /** The layer with one feature an area, in the order of `areas`; other than what was read where features were joined. */
  readonly columns: Columns;
  /** What was done to have one feature an area. */
  readonly notes: readonly ImportNote[];
}

/** A measure layer shared out over the areas of one layer: the slow part, done once per pair. */
export interface Allocation {
  readonly recipe: MeasureRecipe;
  /** Features, or points, that lie in no area. */
  readonly outside: number;
}

/** What the rules make of every feature of a layer, wherever it lies. */
export interface Classified {
  /** Per feature a value of `FEATURE_STANDING`. */
  standing: Uint8Array;
  summary: CountSummary;
}

/** What one feature brings to its target, or why it is left out, and in which areas it lies. */
export interface FeatureCount {
  /** null: it is left out. */
  as: 'realised' | 'planned' | null;
  /** Why it is left out; null where it counts. */
  reason: ExclusionReason | null;
  /** Of the whole feature in the target's unit, also where it lies in no area; negative where it is deducted; 0 where left out. */
  quantity: number;
  /** True where something had to be assumed, such as the power of a connector. */
  assumed: boolean;
  /** Planned, for a time that has passed. */
  overdue: boolean;
  /** The areas that it lies in, with what it brings to each: 0 where it is left out. */
  parts: readonly { area: number; quantity: number }[];
}

/**
 * The coverage engine: columns in, tallies out. Pure functions without a browser, the same in the worker and in Node.
 * Geometry is allocated once; counting rules, dates and weights only need {@link CoverageEngine.tally} again.
 */
export interface CoverageEngine {
  prepareAreas(columns: Columns, recipe: AreaRecipe, file: string): Result<PreparedAreas>;
  allocate(
    areas: PreparedAreas,
    measures: Columns,
    recipe: MeasureRecipe,
    file: string,
    options?: WorkOptions,
  ): Promise<Result<Allocation>>;
  /** What a recipe makes of a layer before it is shared out: `standing` and `summary` of its allocation over any areas. */
  classify(
    columns: Columns,
    recipe: MeasureRecipe,
    file: string,
    context: CountingContext,
  ): Result<Classified>;
  tally(allocation: Allocation, context: CountingContext): Tally;
  /** Per feature a value of `FEATURE_STANDING`: how it stands in the count, for drawing it. */
  standing(allocation: Allocation, context: CountingContext): Uint8Array;
  /** How many features of the whole layer count, wherever they lie, and why the others do not. */
  summary(allocation: Allocation, context: CountingContext): CountSummary;
  /** What a single feature brings to each area, as the tally counts it. */
  featureCount(allocation: Allocation, feature: number, context: CountingContext): FeatureCount;
  /**
   * The area in which a place lies, as points are counted; of areas that overlap the smallest in Lambert 72.
   * @param place degrees (EPSG:4326)
   * @returns index of the area; null for a place in none
   */
  areaAt(areas: PreparedAreas, place: readonly [longitude: number, latitude: number]): number | null;
  /** How many people of small units live in every area, by the share of each unit's surface that lies inside. */
  sharePopulation(areas: PreparedAreas, units: PopulationUnits): Promise<Result<PopulationShares>>;
  /**
   * The realised quantity per group of features and area: over all groups it adds up to that of the tally.
   * @param group per feature its group, from 0 up to `groupCount`.
   * @returns by group, then by area.
   */
  realisedByGroup(
    allocation: Allocation,
    context: CountingContext,
    group: Uint16Array,
    groupCount: number,
  ): Float64Array;
}
