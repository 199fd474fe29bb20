import { lekpTarget } from './lekp';
import type { Target } from './target';

/** Between which days the measures of a target count. */
export interface CountTerms {
  /** First year; null where age does not matter. */
  fromYear: number | null;
  /** Last day, as yyyymmdd. */
  deadline: number;
}

/** Between which days a target counts where these are not the pact's own; undefined where they are. */
export function ownTerms({ id, counting, deadline }: Target): CountTerms | undefined {
  const pact = lekpTarget(id);
  const isPacts = counting.fromYear === pact.counting.fromYear && deadline === pact.deadline;
  return isPacts
    ? undefined
    : { fromYear: counting.fromYear, deadline: Number(deadline.replaceAll('-', '')) };
}

/** First year that counts where it is not the pact's own (null: age does not matter); undefined where it is. */
export function ownFromYear({ id, counting }: Target): number | null | undefined {
  return counting.fromYear === lekpTarget(id).counting.fromYear ? undefined : counting.fromYear;
}
