import { UNKNOWN_REASONS } from '../measures/exclusion';
import type { ExclusionReason } from '../measures/exclusion';
import { goalOf } from '../targets/goal';
import type { PactVersion, TargetId } from '../targets/target';
import type { TargetInForce, TargetKey } from '../targets/targetInForce';
import type { TrajectoryPosition } from '../targets/trajectory';
import type { Area } from '../areas/area';
import type { DenominatorEstimate, DenominatorValue } from '../denominators/denominatorValue';
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
  /** True where a part of the denominator is not known, so that it and the goal are lower bounds. */
  denominatorIncomplete: boolean;
  goal: number | null;
  realised: number | null;
  planned: number | null;
  /** goal - realised; negative when the goal is passed. */
  gap: number | null;
  /** realised / goal. */
  share: number | null;
  /** The quantity that the straight line from the baseline to the deadline asks for at the date. */
  expected: number | null;
  /** The same as a share of the goal, known even where the goal is not. */
  expectedShare: number;
  /** Realised per year since the baseline. */
  paceSoFar: number | null;
  /** Per year from the date to the deadline to close the gap; 0 when closed, null when the deadline has passed. */
  paceNeeded: number | null;
  counted: number;
  leftOut: Partial<Record<ExclusionReason, number>>;
  leftOutTotal: number;
  /** Counted features for which something was assumed. */
  assumed: number;
  /** Realised, along the ellipsoid; null where nothing is measured. */
  geodesic: number | null;
  /** What the norm asks beside its quantity, with a verdict each. */
  parts: readonly NormPart[];
  state: CoverageState;
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
  /** True where the tally adds up parts of which some are unknown. */
  incomplete?: boolean;
}

/** Turn what was counted into the gap to the target. */
export function coverageOf(input: CoverageInput): CoverageRecord {
  const { area, tally } = input;
  const { key, target } = input.target;
  const { expectedShare, yearsElapsed, yearsRemaining } = input.trajectory;
  const { value: denominator, estimate, incomplete } = input.denominator;
  const goal = goalOf(target, input.version, denominator);
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
    denominatorIncomplete: denominator !== null && incomplete,
    goal,
    realised,
    planned: tally?.planned ?? null,
    gap,
    share: gap === null || goal === null || goal === 0 ? null : realised! / goal,
    expected: goal === null ? null : goal * expectedShare,
    expectedShare,
    paceSoFar: realised === null || yearsElapsed === 0 ? null : realised / yearsElapsed,
    paceNeeded: gap === null ? null : gap <= 0 ? 0 : yearsRemaining > 0 ? gap / yearsRemaining : null,
    counted: tally?.counted ?? 0,
    leftOut: tally?.leftOut ?? {},
    leftOutTotal: Object.values(tally?.leftOut ?? {}).reduce((sum, count) => sum + count, 0),
    assumed: tally?.assumed ?? 0,
    geodesic: tally?.geodesic ?? null,
    parts: partsOf(input),
    state: stateOf(input, goal),
  };
}

function stateOf(input: CoverageInput, goal: number | null): CoverageState {
  const { target, version, tally, denominator } = input;
  if (target.target.norms[version] === null) return 'not applicable';
  if (tally === null || goal === null) return 'no data';
  return denominator.incomplete || isIncomplete(tally, input.incomplete) ? 'partial' : 'ok';
}

/** Whether something that may belong to what was counted is not known. */
function isIncomplete(tally: AreaTally, incomplete = false): boolean {
  const unknown = Object.keys(tally.leftOut).some((reason) => UNKNOWN_REASONS.has(reason as ExclusionReason));
  return unknown || tally.assumed > 0 || incomplete || tally.incomplete === true;
}

function partsOf({ target: { target }, version, tally, denominator, trajectory, incomplete }: CoverageInput) {
  const norm = target.norms[version];
  if (norm === null) return [];
  return normPartsOf({
    ...{ norm, unit: target.unit, deadline: target.deadline, date: trajectory.date, tally },
    denominator: denominator.value,
    denominatorIncomplete: denominator.incomplete,
    incomplete: tally !== null && isIncomplete(tally, incomplete),
  });
}
