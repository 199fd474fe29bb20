import { itemAt } from '../itemAt';
import type { Area } from '../areas/area';
import type { DenominatorValue } from '../denominators/denominatorValue';
import { sumDenominators } from '../denominators/sumDenominators';
import type { PactVersion } from '../targets/target';
import type { TargetInForce } from '../targets/targetInForce';
import { trajectoryAt } from '../targets/trajectory';
import { coverageOf } from './coverageRecord';
import type { CoverageInput, CoverageRecord, SpokenFor } from './coverageRecord';
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

/** What is known of the areas of a level, whatever is asked of them. */
export type KnownOfLevel = Pick<LevelInput, 'denominators' | 'tallies' | 'spokenFor'>;

/** The same of some areas together. */
export type KnownTogether = Required<Pick<CoverageInput, 'denominator' | 'tally' | 'spokenFor'>>;

/**
 * How far a sum speaks of its members: of those of which both the tally and the denominator are known, so that goal,
 * realised and gap are of the same areas. Where no denominator is known at all, of those that were counted.
 */
function spokenForBy(
  input: KnownOfLevel,
  members: readonly number[],
): { known: number[]; spoken: SpokenFor } {
  const denominatorOf = (index: number): DenominatorValue =>
    input.spokenFor?.[index]?.denominator ?? itemAt(input.denominators, index);
  const counted = members.filter((index) => itemAt(input.tallies, index) !== null);
  const held = counted.filter((index) => denominatorOf(index).value !== null);
  const known = held.length > 0 ? held : counted;
  const denominator = sumDenominators(known.map(denominatorOf));
  return { known, spoken: { known: known.length, of: members.length, denominator } };
}

/** Areas together: what was counted, of how many of them that speaks, and their denominator. */
export function knownTogether(input: KnownOfLevel, members: readonly number[]): KnownTogether {
  const denominator = sumDenominators(members.map((index) => itemAt(input.denominators, index)));
  const [only] = members;
  if (only !== undefined && members.length === 1)
    return { denominator, tally: itemAt(input.tallies, only), spokenFor: input.spokenFor?.[only] ?? null };
  const { known, spoken } = spokenForBy(input, members);
  const { value: tally } = rollUpTallies(known.map((index) => itemAt(input.tallies, index)));
  return { denominator, tally, spokenFor: spoken };
}

/** Records of areas, each by what is known of it, in their order. */
function recordsOf(
  { target, areaTargets, version, date, inPoints = false }: LevelInput,
  areas: readonly Area[],
  knownOf: (area: Area, index: number) => KnownTogether,
): CoverageRecord[] {
  const trajectory = trajectoryAt(target.target, date);
  return areas.map((area, index) => {
    const { denominator, tally, spokenFor } = knownOf(area, index);
    const known = { area, version, inPoints, denominator, tally, spokenFor };
    const own = areaTargets?.get(area.code);
    return own
      ? coverageOf({ ...known, target: own, trajectory: trajectoryAt(own.target, date) })
      : coverageOf({ ...known, target, trajectory });
  });
}

/** Coverage of a level that was counted itself. */
export function coverageOfLevel(input: LevelInput): CoverageRecord[] {
  return recordsOf(input, input.areas, (_, index) => knownTogether(input, [index]));
}

/** Coverage of larger areas as the sum of their parts, so that a province is what its municipalities are. */
export function coverageRolledUp(input: LevelInput, larger: readonly Area[]): CoverageRecord[] {
  const members = membersByParent(input.areas);
  return recordsOf(input, larger, ({ code }) => knownTogether(input, members.get(code) ?? []));
}

/**
 * Coverage of everything together (Flanders, or a whole layer of one's own).
 * @param known of all areas together, where somebody added them up before: another norm leaves that as it is
 */
export function coverageOfWhole(
  input: LevelInput,
  whole: Area,
  known = knownTogether(input, [...input.areas.keys()]),
): CoverageRecord {
  return itemAt(
    recordsOf(input, [whole], () => known),
    0,
  );
}
