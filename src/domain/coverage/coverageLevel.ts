import { itemAt } from '../itemAt';
import type { Area } from '../areas/area';
import { publishedDenominator } from '../denominators/denominatorValue';
import type { DenominatorValue } from '../denominators/denominatorValue';
import { sumDenominators } from '../denominators/sumDenominators';
import type { PactVersion } from '../targets/target';
import type { TargetInForce } from '../targets/targetInForce';
import { trajectoryAt } from '../targets/trajectory';
import { coverageOf } from './coverageRecord';
import type { CoverageRecord, SpokenFor } from './coverageRecord';
import { membersByParent, rollUpTallies } from './rollUp';
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
  /** The target's denominator per area. */
  denominators: readonly DenominatorValue[];
  /** What was counted per area; null where there is no data. */
  tallies: readonly (AreaTally | null)[];
  /** Whether what was counted are charging points without power and access. */
  inPoints?: boolean;
  /** Per area that is itself a sum of others how far it speaks of them; null for every other, absent where none is. */
  spokenFor?: readonly (SpokenFor | null)[];
}

/** A larger area and what it is made up of, as indices into the level that was counted. */
interface Union {
  area: Area;
  members: readonly number[];
}

/**
 * How far a sum speaks of its members: of those of which both the tally and the denominator are known, so that goal,
 * realised and gap are of the same areas. Where no denominator is known at all, of those that were counted.
 */
function spokenForBy(input: LevelInput, members: readonly number[]): { known: number[]; spoken: SpokenFor } {
  const denominatorOf = (index: number): DenominatorValue =>
    input.spokenFor?.[index]
      ? publishedDenominator(input.spokenFor[index].denominator)
      : itemAt(input.denominators, index);
  const counted = members.filter((index) => itemAt(input.tallies, index) !== null);
  const held = counted.filter((index) => denominatorOf(index).value !== null);
  const known = held.length > 0 ? held : counted;
  const { value: denominator } = sumDenominators(known.map(denominatorOf));
  return { known, spoken: { known: known.length, of: members.length, denominator } };
}

/** What was counted of an area, and of how many of its parts that speaks. */
function talliedOf(
  input: LevelInput,
  members: readonly number[],
): { tally: AreaTally | null; spokenFor: SpokenFor | null } {
  const [only] = members;
  // Of thousands of areas nearly each is its own only part.
  if (only !== undefined && members.length === 1)
    return { tally: itemAt(input.tallies, only), spokenFor: input.spokenFor?.[only] ?? null };
  const { known, spoken } = spokenForBy(input, members);
  const { value: tally } = rollUpTallies(known.map((index) => itemAt(input.tallies, index)));
  return { tally, spokenFor: spoken };
}

function recordsOf(input: LevelInput, unions: readonly Union[]): CoverageRecord[] {
  const { version, inPoints = false } = input;
  const trajectory = trajectoryAt(input.target.target, input.date);
  return unions.map(({ area, members }) => {
    const denominator = sumDenominators(members.map((index) => itemAt(input.denominators, index)));
    const known = { denominator, inPoints, ...talliedOf(input, members) };
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
  return itemAt(recordsOf(input, [{ area: whole, members: input.areas.map((_, index) => index) }]), 0);
}
