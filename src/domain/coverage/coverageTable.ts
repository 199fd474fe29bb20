import type { Area } from '../areas/area';
import type { CommonValues, MeasureStatus } from '../measures/measureAttributes';
import type { CpeWeightTable } from '../measures/chargingPointEquivalent';
import type { CostRate } from '../plan/costRate';
import type { QuantityRule } from '../measures/quantityRule';
import type { DenominatorId, PactVersion } from '../targets/target';
import type { TargetInForce, TargetKey } from '../targets/targetInForce';
import type { CoverageRecord } from './coverageRecord';

/** The records of one level: per target one record per area, in the order of `areas`. */
export interface CoverageTable {
  areas: readonly Area[];
  byTarget: ReadonlyMap<TargetKey, readonly CoverageRecord[]>;
}

/** What a table of numbers must carry with it wherever it goes. */
export interface CoverageContext {
  level: string;
  /** Year of the area set's situation, null for an own layer. */
  vintage: number | null;
  /** Name of the larger area that the table is limited to; absent where it holds the whole level. */
  within?: string;
  version: PactVersion;
  /** ISO reference date. */
  date: string;
  /** Year of the inhabitants, null where the user gave them without one. */
  populationYear: number | null;
  cpeWeights: CpeWeightTable;
  /** True when the boundaries are computed and not surveyed. */
  schematic: boolean;
  /** Targets whose numbers rest, wholly or in part, on invented example data. */
  syntheticTargets: readonly TargetKey[];
  /** Targets with another norm than the pact's, added ones, and those that hold for one area of the level alone. */
  ownTargets: readonly TargetInForce[];
  /** Targets that the project switched off, and that are therefore not in the table. */
  targetsOff: readonly TargetKey[];
  /** Every target of the table. */
  targets: readonly TargetInForce[];
  /** Targets whose numbers are points without power, not charging-point equivalents. */
  pointsTargets: readonly TargetKey[];
  /** How each layer and figure was counted. */
  countings: readonly Counting[];
  /** One line per layer or figure used, and per other thing that the numbers rest on. */
  sources: readonly SourceLine[];
  /** The plan that the records are held against as well; absent where none is looked at. */
  plan?: PlanAbout;
}

/** Which plan numbers speak of. */
export interface PlanAbout {
  /** Name of the scenario. */
  scenario: string;
  /** Year of "na plan, 31 december"; null: that of the deadline of each target. */
  year: number | null;
  /** The statuses that count, in their order. */
  statuses: readonly MeasureStatus[];
  /** Whether realised points that nobody weighed count as one equivalent each. */
  pointsAreCpe: boolean;
  /** The rates by which its measures cost what they cost; absent where costs are not reckoned. */
  rates?: readonly CostRate[];
}

/** How a layer, or a figure per area, was counted for a target. */
export type Counting = { kind: 'figure'; key: TargetKey; name: string } | LayerCounting;

/** How a layer was counted; `rule` and `filtered` as in its recipe. */
export interface LayerCounting {
  kind: 'layer';
  key: TargetKey;
  name: string;
  rule: QuantityRule | null;
  filtered: boolean;
  /** The year that its user gave all features, or `any` where they count whatever their year; null: each has its own. */
  commonYear: number | 'any' | null;
  /** What else its user said of all features. */
  common?: CommonValues;
  /** Whether a quantity that a feature gives itself goes before what is counted or measured. */
  takesGiven: boolean;
  /** Where things are counted and features have more than one point: `each` point is one, or the feature `once`. */
  points: 'each' | 'once' | null;
}

/** What a source line is about. */
export type SourceSubject =
  | { kind: 'areas'; level: string }
  | { kind: 'denominator'; id: DenominatorId; year: number | null; estimated: boolean }
  | { kind: 'target'; key: TargetKey }
  | { kind: 'scenario' };

/** Where something comes from, in the language of the reader. */
export interface SourceLine {
  subject: SourceSubject;
  text: string;
}
