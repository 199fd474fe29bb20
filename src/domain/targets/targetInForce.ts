import type { AreaReference } from '../areas/areaReference';
import type { Target, TargetId } from './target';

/** A target that the project added; it counts what a target of the pact counts, against a norm of its own. */
export type AddedTargetKey = `added-${string}`;
export type TargetKey = TargetId | AddedTargetKey;

/** Where a norm that is not the pact's comes from, and who set it when. */
export interface NormOrigin {
  source: string;
  /** Empty where nobody was named. */
  author: string;
  /** ISO date on which it was set. */
  date: string;
}

/** A target as the project holds it: the pact's own, one with a changed norm, or one that was added. */
export interface TargetInForce {
  key: TargetKey;
  /** What it counts and against what; for an added target, with the id of the target whose measures it counts. */
  target: Target;
  /** Name that the user gave; null for the pact's own name, which is a text of the interface. */
  name: string | null;
  /** Where a changed or added norm comes from; null for the pact's own. `area`: it holds for that area alone. */
  change: (NormOrigin & { area: AreaReference | null }) | null;
}

/** A target as the pact has it. */
export function asInPact(target: Target): TargetInForce {
  return { key: target.id, target, name: null, change: null };
}

/** Whether a text has the form of the key of an added target; there need not be one. */
export function isAddedTargetKey(text: string): text is AddedTargetKey {
  return /^added-[\w-]+$/.test(text);
}
