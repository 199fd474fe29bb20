import type { Area } from '../areas/area';
import { LEKP_TARGETS } from '../targets/lekp';
import type { DenominatorId, PactVersion, Target, TargetId } from '../targets/target';
import { coverageOf } from './coverageRecord';
import type { CoverageRecord } from './coverageRecord';
import { membersByParent, rollUpNumbers, rollUpTallies } from './rollUp';
import type { AreaTally } from './tally';

/** What is known of every area of a level before it is held against the targets. */
export interface LevelInput {
  areas: readonly Area[];
  version: PactVersion;
  date: string;
  /** Per denominator one value per area. */
  denominators: Partial<Record<DenominatorId, readonly (number | null)[]>>;
  /** Per target one tally per area; a target that is absent has no data anywhere. */
  tallies: ReadonlyMap<TargetId, readonly (AreaTally | null)[]>;
}

/** The areas of which a larger area is made up, as indices into the level that was counted. */
type Members = readonly number[];

function recordOf(input: LevelInput, area: Area, target: Target, members: Members): CoverageRecord {
  const tallies = input.tallies.get(target.id);
  const denominators = input.denominators[target.denominator];
  const tally = rollUpTallies(members.map((index) => tallies?.[index] ?? null));
  const denominator = rollUpNumbers(members.map((index) => denominators?.[index] ?? null));
  return coverageOf({
    area,
    target,
    version: input.version,
    date: input.date,
    denominator: denominator.value,
    tally: tally.value,
    incomplete:
      (tally.missing > 0 && tally.value !== null) || (denominator.missing > 0 && denominator.value !== null),
  });
}

/** The records of every target for areas that are each made up of members of the counted level. */
function recordsOf(
  input: LevelInput,
  areas: readonly { area: Area; members: Members }[],
): Map<TargetId, CoverageRecord[]> {
  return new Map(
    LEKP_TARGETS.map((target) => [
      target.id,
      areas.map(({ area, members }) => recordOf(input, area, target, members)),
    ]),
  );
}

/** Coverage of a level that was counted itself. */
export function coverageOfLevel(input: LevelInput): Map<TargetId, CoverageRecord[]> {
  return recordsOf(
    input,
    input.areas.map((area, index) => ({ area, members: [index] })),
  );
}

/** Coverage of larger areas as the sum of their parts, so that a province is what its municipalities are. */
export function coverageRolledUp(
  input: LevelInput,
  larger: readonly Area[],
): Map<TargetId, CoverageRecord[]> {
  const members = membersByParent(input.areas);
  return recordsOf(
    input,
    larger.map((area) => ({ area, members: members.get(area.code) ?? [] })),
  );
}

/** Coverage of everything together (Flanders, or a whole layer of one's own). */
export function coverageOfWhole(input: LevelInput, whole: Area): Map<TargetId, CoverageRecord> {
  const all = recordsOf(input, [{ area: whole, members: input.areas.map((_, index) => index) }]);
  return new Map([...all].map(([target, records]) => [target, records[0]!]));
}
