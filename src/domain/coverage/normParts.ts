import type { CountedUnit, Norm, UnitId } from '../targets/target';
import type { AreaTally } from './tally';

/** What a norm can ask beside its quantity: a part of it earlier, a part of it fossil-free, a number of projects. */
export const NORM_PART_KINDS = ['milestone', 'fossilFree', 'projects'] as const;
export type NormPartKind = (typeof NORM_PART_KINDS)[number];

/** `not yet`: below the goal, and there is still time. `unknown`: what is known does not decide it. */
export const NORM_PART_VERDICTS = ['reached', 'not yet', 'missed', 'unknown'] as const;
export type NormPartVerdict = (typeof NORM_PART_VERDICTS)[number];

/** One such part in one area, with its own verdict. */
export interface NormPart {
  kind: NormPartKind;
  unit: CountedUnit;
  /** null where the denominator is not known. */
  goal: number | null;
  /** What was realised of it, a milestone by its own day; null where that is not known. */
  realised: number | null;
  /** True where more may be realised than is known. */
  atLeast: boolean;
  /** ISO date, the last day on which it counts. */
  by: string;
  verdict: NormPartVerdict;
}

/** What the parts of a norm are held against. */
export interface NormPartsInput {
  norm: Norm;
  unit: UnitId;
  /** ISO date. */
  deadline: string;
  /** ISO reference date. */
  date: string;
  denominator: number | null;
  /** True where a part of the denominator is not known, so that goals are lower bounds. */
  denominatorIncomplete: boolean;
  tally: AreaTally | null;
  /** True where something that may count is not known. */
  incomplete: boolean;
}

/** The parts that a norm asks for, in the order of {@link NORM_PART_KINDS}; none for a norm without any. */
export function normPartsOf(input: NormPartsInput): NormPart[] {
  const { norm, unit, deadline, tally, incomplete } = input;
  const known = tally?.parts;
  const parts: NormPart[] = [];
  if (norm.milestone) {
    const { quantity, date } = norm.milestone;
    const realised = known?.byMilestone ?? null;
    parts.push(judged('milestone', unit, quantity, date, realised, incomplete, input));
  }
  if (norm.partOf) {
    const { yes = 0, unknown = 0 } = known?.fossilFree ?? {};
    // Of none is said that it is fossil-free, and of some it is not said: then zero would be a guess.
    const realised = known?.fossilFree && (yes > 0 || unknown === 0) ? yes : null;
    const atLeast = incomplete || unknown > 0;
    parts.push(judged('fossilFree', unit, norm.partOf.quantity, deadline, realised, atLeast, input));
  }
  if (norm.projects !== undefined) {
    const realised = known?.features ?? null;
    parts.push(judged('projects', 'project', norm.projects, deadline, realised, incomplete, input));
  }
  return parts;
}

function judged(
  kind: NormPartKind,
  unit: CountedUnit,
  quantity: number,
  by: string,
  realised: number | null,
  atLeast: boolean,
  { norm, denominator, denominatorIncomplete, date }: NormPartsInput,
): NormPart {
  const goal = denominator === null ? null : (quantity * denominator) / norm.per;
  const verdict = (): NormPartVerdict => {
    if (goal === null || realised === null) return 'unknown';
    if (realised >= goal) return denominatorIncomplete ? 'unknown' : 'reached';
    if (date <= by) return 'not yet';
    return atLeast ? 'unknown' : 'missed';
  };
  return { kind, unit, goal, realised, atLeast: atLeast && realised !== null, by, verdict: verdict() };
}
