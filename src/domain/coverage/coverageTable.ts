import type { Area } from '../areas/area';
import type { CpeWeightTable } from '../measures/chargingPointEquivalent';
import type { PactVersion } from '../targets/target';
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
  /** Source lines, one per layer or figure used. A line about one target starts with its key and a colon. */
  sources: readonly string[];
}
