import { LEKP_TARGETS } from '../../domain/targets/lekp';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import type { AppState } from '../appStore';

const PACT: readonly TargetInForce[] = LEKP_TARGETS.map((target) => ({
  key: target.id,
  target,
  name: null,
  change: null,
}));

/** The targets that the project holds, in the order of the werven. */
export function selectTargetsInForce(_state: AppState): readonly TargetInForce[] {
  return PACT;
}
