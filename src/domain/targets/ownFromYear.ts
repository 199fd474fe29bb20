import { lekpTarget } from './lekp';
import type { Target } from './target';

/** First year that counts where it is not the pact's own (null: age does not matter); undefined where it is. */
export function ownFromYear({ id, counting }: Target): number | null | undefined {
  return counting.fromYear === lekpTarget(id).counting.fromYear ? undefined : counting.fromYear;
}
