import lekp from '../../../data/targets/lekp.json';
import type { CountingRule } from '../measures/countingRule';
import type { GeometryKind } from '../measures/quantityRule';

/** A target of the pact, by its key in `data/targets/lekp.json`: the compiler knows the ids from there. */
export type TargetId = keyof typeof lekp.targets;
/** The ten mappable targets of the pact and the aim for energy communities, in the order of the werven. */
export const TARGET_IDS: readonly TargetId[] = Object.keys(lekp.targets) as TargetId[];

/** Versions of the pact, oldest first. A later one changes some norms and keeps the others. */
export const PACT_VERSIONS = ['1.0', '2.0', '2.1'] as const;
export type PactVersion = (typeof PACT_VERSIONS)[number];

/** `extra`: only what came since the baseline counts. `stock`: what stands by the deadline, whatever its age. */
export const GOAL_KINDS = ['extra', 'stock'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/**
 * What the targets are counted in, each with what it measures: lengths, areas and volumes in metres, power in kW. Of a
 * `count` there is no half.
 */
export const UNIT_DIMENSIONS = {
  tree: 'count',
  metre: 'length',
  perk: 'count',
  renovation: 'count',
  kWp: 'power',
  community: 'count',
  accessPoint: 'count',
  chargingPoint: 'count',
  squareMetre: 'area',
  cubicMetre: 'volume',
} as const;
export type UnitId = keyof typeof UNIT_DIMENSIONS;
/** What is counted: the units of the targets, and the projects behind a quantity. */
export type CountedUnit = UnitId | 'project';

/** What a goal is counted against. */
export const DENOMINATOR_IDS = ['inhabitants', 'dwellings'] as const;
export type DenominatorId = (typeof DENOMINATOR_IDS)[number];

export type Werf = 1 | 2 | 3 | 4;

/** `quantity` of the target's unit for every `per` of its denominator, by the deadline. */
export interface Norm {
  quantity: number;
  per: number;
  /** A part of the norm that must be in place earlier, when the pact names one. */
  milestone?: { quantity: number; date: string };
  /** Number of projects for every `per`, where the pact asks for them beside the quantity. */
  projects?: number;
  /** A part of the norm with a condition of its own, when the pact names one. */
  partOf?: { quantity: number; condition: 'fossilFree' };
}

export interface TargetSource {
  title: string;
  year: number;
  /** A: official source. B: a municipality, the press or public working code. C: inference. */
  confidence: 'A' | 'B' | 'C';
}

/** One target of the pact. Norms are per pact version; null where that version sets no number. */
export interface Target {
  id: TargetId;
  werf: Werf;
  kind: GoalKind;
  unit: UnitId;
  denominator: DenominatorId;
  norms: Record<PactVersion, Norm | null>;
  /** ISO date from which the straight line starts at zero. */
  baseline: string;
  /** ISO date, the last day on which something counts. */
  deadline: string;
  /** The pact's own rounded total for Flanders in `unit`, null where it names none. */
  flandersTotal: number | null;
  /** What its measures usually are on the map. A layer is drawn as what it holds, whatever stands here. */
  geometry: GeometryKind;
  counting: CountingRule;
  /** Three letters that begin the names of its columns where a name is short, as in a Shapefile. */
  shortName: string;
  /** Its key on the map while measures are planned: one capital. */
  letter: string;
  /** The outline of its measures on the map, an SVG path in a box of 16 by 16. */
  symbol: string;
  /** Words in the names of files and columns that tell of it, folded; `*` at the end stands for any ending. */
  fileWords: readonly string[];
}
