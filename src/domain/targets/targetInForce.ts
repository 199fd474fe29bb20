import type { Target, TargetId } from './target';

/** A target that the project added; it counts what a target of the pact counts, against a norm of its own. */
export type AddedTargetKey = `added-${string}`;
export type TargetKey = TargetId | AddedTargetKey;

/** A target as the project holds it: the pact's own, one with a changed norm, or one that was added. */
export interface TargetInForce {
  key: TargetKey;
  /** What it counts and against what; for an added target, with the id of the target whose measures it counts. */
  target: Target;
  /** Name that the user gave; null for the pact's own name, which is a text of the interface. */
  name: string | null;
  /** Where a changed or added norm comes from, and who set it; null for the pact's own. */
  change: { source: string; author: string } | null;
}
