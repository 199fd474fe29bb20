import { leftOutCount } from '../measures/countSummary';
import type { CostTotal } from '../plan/cost';
import type { PlanOutcome } from '../plan/phasing';
import { UNKNOWN_REASONS } from '../measures/exclusion';
import type { ExclusionReason } from '../measures/exclusion';
import { goalOf } from '../targets/goal';
import type { PactVersion, TargetId } from '../targets/target';
import type { TargetInForce, TargetKey } from '../targets/targetInForce';
import type { TrajectoryPosition } from '../targets/trajectory';
import type { Area } from '../areas/area';
import type { DenominatorEstimate, DenominatorValue, SourceEstimate } from '../denominators/denominatorValue';
import { normPartsOf } from './normParts';
import type { NormPart } from './normParts';
import type { AreaTally } from './tally';

/**
 * `no data`: nothing is known (never shown as 0 %). `not applicable`: the pact version sets no norm.
 * `partial`: a number, but something that may belong to it is unknown.
 */
export type CoverageState = 'ok' | 'no data' | 'not applicable' | 'partial';

/** How far one area is from one target. Quantities are in the target's unit, unrounded. */
export interface CoverageRecord {
  areaCode: string;
  areaName: string;
  /** Which target of the project this is; an added target has a key of its own. */
  key: TargetKey;
  /** The target of the pact whose measures are counted. */
  target: TargetId;
  /** The target as it holds for this area: its name, norm, denominator, baseline and deadline. */
  inForce: TargetInForce;
  /** Inhabitants or dwellings of the area; null when not known. */
  denominator: number | null;
  /** How the denominator was estimated, with its range; null where it is published or a sum of published numbers. */
  denominatorEstimate: DenominatorEstimate | null;
  /** How far the source of a published denominator estimated it itself; null where it did not. */
  denominatorBySource: SourceEstimate | null;
  /** True where a part of the denominator is not known, so that it is a lower bound. */
  denominatorIncomplete: boolean;
  /** Of a sum, the areas that it speaks of: those with data. Of one area 1, or 0 without data. */
  areasKnown: number;
  /** Of a sum, the areas that it is made up of; else 1. */
  areasTotal: number;
  /** What the goal is counted on: the denominator, or of a sum that of the areas with data. */
  goalDenominator: number | null;
  /** How that was estimated, with its range: what the goal and all that follows from it are sure by. */
  goalEstimate: DenominatorEstimate | null;
  /** True where a part of that is not known, so that the goal is a lower bound. */
  goalIncomplete: boolean;
  goal: number | null;
  realised: number | null;
  /** null where nothing is known, or no source says whether something is planned. */
  planned: number | null;
  /** goal - realised; negative when the goal is passed. */
  gap: number | null;
  /** realised / goal. */
  share: number | null;
  /** The quantity that the straight line from the baseline to the deadline asks for at the date. */
  expected: number | null;
  /** The same as a share of the goal, known even where the goal is not. */
  expectedShare: number;
  /**
   * Realised per year since the baseline; null for a stock, of which nobody says what stood at the baseline: two figures
   * of different dates would be needed.
   */
  paceSoFar: number | null;
  /** Per year from the date to the deadline to close the gap; 0 when closed, null when the deadline has passed. */
  paceNeeded: number | null;
  counted: number;
  leftOut: Partial<Record<ExclusionReason, number>>;
  leftOutTotal: number;
  /** Counted features for which something was assumed. */
  assumed: number;
  /** Counted features that were planned for a time that has passed. */
  overdue: number;
  /** Realised, along the ellipsoid; null where nothing is measured. */
  geodesic: number | null;
  /** What the norm asks beside its quantity, with a verdict each. */
  parts: readonly NormPart[];
  state: CoverageState;
  /** True where charging points were counted as they stand: how many equivalents they are is not known. */
  inPoints?: true;
  /** How the area stands after a plan; absent where none is looked at. */
  plan?: PlanOutcome;
  /** What the measures of `plan.planned` cost here, those that count nothing too; absent where that is not reckoned. */
  planCost?: CostTotal;
}

/** Whether a record is a sum that speaks of some of its areas only: the others have no data. */
export function lacksAreas({ areasKnown, areasTotal }: CoverageRecord): boolean {
  return areasTotal > 1 && areasKnown < areasTotal;
}

/** How far a sum speaks of its parts. Goal, realised and gap are those of the same areas: the ones with data. */
export interface SpokenFor {
  known: number;
  of: number;
  /** Of the known parts together. */
  denominator: DenominatorValue;
}

export interface CoverageInput {
  area: Area;
  target: TargetInForce;
  version: PactVersion;
  /** Where the reference date stands on the target's straight line. */
  trajectory: TrajectoryPosition;
  denominator: DenominatorValue;
  /** null: no layer and no figure for this area. */
  tally: AreaTally | null;
  /** Whether the tally is of charging points without power and access. */
  inPoints?: boolean;
  /** Of a sum of several parts; null for an area that is counted itself. */
  spokenFor?: SpokenFor | null;
}

/** Turn what was counted into the gap to the target. */
export function coverageOf(input: CoverageInput): CoverageRecord {
  const { area, tally } = input;
  const { key, target } = input.target;
  const { expectedShare, yearsElapsed, yearsRemaining } = input.trajectory;
  const { value: denominator, estimate, incomplete } = input.denominator;
  const spokenFor = input.spokenFor ?? { known: tally ? 1 : 0, of: 1, denominator: input.denominator };
  const { value: goalDenominator, estimate: goalEstimate } = spokenFor.denominator;
  const goal = goalOf(target, input.version, goalDenominator);
  const realised = tally?.realised ?? null;
  const gap = goal === null || realised === null ? null : goal - realised;
  return {
    areaCode: area.code,
    areaName: area.name,
    key,
    target: target.id,
    inForce: input.target,
    denominator,
    denominatorEstimate: estimate,
    denominatorBySource: input.denominator.bySource ?? null,
    denominatorIncomplete: denominator !== null && incomplete,
    areasKnown: spokenFor.known,
    areasTotal: spokenFor.of,
    ...{ goalDenominator, goalEstimate },
    goalIncomplete: goalDenominator !== null && spokenFor.denominator.incomplete,
    goal,
    realised,
    planned: tally?.planned ?? null,
    gap,
    share: gap === null || goal === null || goal === 0 ? null : realised! / goal,
    expected: goal === null ? null : goal * expectedShare,
    expectedShare,
    paceSoFar:
      realised === null || yearsElapsed === 0 || target.kind === 'stock' ? null : realised / yearsElapsed,
    paceNeeded: gap === null ? null : gap <= 0 ? 0 : yearsRemaining > 0 ? gap / yearsRemaining : null,
    counted: tally?.counted ?? 0,
    leftOut: tally?.leftOut ?? {},
    leftOutTotal: tally ? leftOutCount(tally) : 0,
    assumed: tally?.assumed ?? 0,
    overdue: tally?.overdue ?? 0,
    geodesic: tally?.geodesic ?? null,
    parts: partsOf(input),
    state: stateOf(input, goal),
    ...(input.inPoints && { inPoints: true as const }),
  };
}

function stateOf(input: CoverageInput, goal: number | null): CoverageState {
  const { target, version, tally, denominator, spokenFor } = input;
  if (target.target.norms[version] === null) return 'not applicable';
  if (tally === null || goal === null) return 'no data';
  return denominator.incomplete || isIncomplete(tally, spokenFor) ? 'partial' : 'ok';
}

/** Whether something that may belong to what was counted is not known. */
function isIncomplete(tally: AreaTally, spokenFor: SpokenFor | null = null): boolean {
  const unknown = Object.keys(tally.leftOut).some((reason) => UNKNOWN_REASONS.has(reason as ExclusionReason));
  const lacks = spokenFor !== null && spokenFor.known < spokenFor.of;
  return unknown || tally.assumed > 0 || tally.overdue > 0 || lacks || tally.incomplete === true;
}

function partsOf({ target: { target }, version, tally, denominator, trajectory, spokenFor }: CoverageInput) {
  const norm = target.norms[version];
  if (norm === null) return [];
  // Of a sum the parts speak of the same areas as its goal: those with data.
  const goalBase = spokenFor?.denominator ?? denominator;
  return normPartsOf({
    ...{ norm, unit: target.unit, deadline: target.deadline, date: trajectory.date, tally },
    denominator: goalBase.value,
    denominatorIncomplete: goalBase.incomplete,
    incomplete: tally !== null && isIncomplete(tally, spokenFor),
  });
}
