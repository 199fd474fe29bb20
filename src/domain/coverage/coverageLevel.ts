import type { Area } from '../areas/area';
import type { PactVersion } from '../targets/target';
import type { TargetInForce } from '../targets/targetInForce';
import { trajectoryAt } from '../targets/trajectory';
import { coverageOf } from './coverageRecord';
import type { CoverageRecord } from './coverageRecord';
import { membersByParent, rollUpNumbers, rollUpTallies } from './rollUp';
import type { AreaTally } from './tally';

/** What is known of every area of a level, for one target, before it is held against the goal. */
export interface LevelInput {
  target: TargetInForce;
  /**
   * The target where an area has a norm of its own, by area code. It holds for that area alone: a larger area that it is
   * part of keeps the norm of the project, because goals by different dates have no sum.
   */
  areaTargets?: ReadonlyMap<string, TargetInForce>;
  areas: readonly Area[];
  version: PactVersion;
  /** ISO reference date. */
  date: string;
  /** The target's denominator per area; null where it is not known. */
  denominators: readonly (number | null)[];
  /** What was counted per area; null where there is no data. */
  tallies: readonly (AreaTally | null)[];
}

/** A larger area and what it is made up of, as indices into the level that was counted. */
interface Union {
  area: Area;
  members: readonly number[];
}

function recordsOf(input: LevelInput, unions: readonly Union[]): CoverageRecord[] {
  const { version } = input;
  const trajectory = trajectoryAt(input.target.target, input.date);
  return unions.map(({ area, members }) => {
    const tally = rollUpTallies(members.map((index) => input.tallies[index]!));
    const denominator = rollUpNumbers(members.map((index) => input.denominators[index]!));
    const incomplete =
      (tally.missing > 0 && tally.value !== null) || (denominator.missing > 0 && denominator.value !== null);
    const known = { denominator: denominator.value, tally: tally.value, incomplete };
    const own = input.areaTargets?.get(area.code);
    return own
      ? coverageOf({ area, target: own, version, trajectory: trajectoryAt(own.target, input.date), ...known })
      : coverageOf({ area, target: input.target, version, trajectory, ...known });
  });
}

/** Coverage of a level that was counted itself. */
export function coverageOfLevel(input: LevelInput): CoverageRecord[] {
  return recordsOf(
    input,
    input.areas.map((area, index) => ({ area, members: [index] })),
  );
}

/** Coverage of larger areas as the sum of their parts, so that a province is what its municipalities are. */
export function coverageRolledUp(input: LevelInput, larger: readonly Area[]): CoverageRecord[] {
  const members = membersByParent(input.areas);
  return recordsOf(
    input,
    larger.map((area) => ({ area, members: members.get(area.code) ?? [] })),
  );
}

/** Coverage of everything together (Flanders, or a whole layer of one's own). */
export function coverageOfWhole(input: LevelInput, whole: Area): CoverageRecord {
  return recordsOf(input, [{ area: whole, members: input.areas.map((_, index) => index) }])[0]!;
}
