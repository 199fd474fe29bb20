import { asInPact } from '../../domain/targets/targetInForce';
import { isTargetId, lekpTarget } from '../../domain/targets/lekp';
import { underChange } from '../../domain/targets/resolveTargets';
import { sameScope } from '../../domain/targets/sameScope';
import type { TargetChange } from '../../domain/targets/targetChange';
import { selectTargetInForce } from '../selectors/targetsInForce';
import { defineAction } from './action';

/**
 * Give a target other numbers, everywhere or in one area; an earlier change of the same takes its leave. A change that
 * asks for what holds anyway is none, and is not kept.
 */
export const changeTarget = defineAction<TargetChange>({
  run: ({ store }, change) => {
    const state = store.getState();
    const { target: key, area } = change;
    const held =
      area === null && isTargetId(key) ? asInPact(lekpTarget(key)) : selectTargetInForce(state, key);
    if (!held) return;
    const others = state.targetChanges.filter((other) => !sameScope(other, change));
    const isChange = underChange(held, change, state.version) !== held;
    store.setState({ targetChanges: isChange ? [...others, change] : others });
  },
});
