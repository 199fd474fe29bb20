import type { TargetKey } from '../../domain/targets/targetInForce';
import { selectTargetsInForce } from '../selectors/targetsInForce';
import { defineAction } from './action';

/** Switch a target off or on again; what was changed about it stays. The last one that is on cannot go. */
export const switchTarget = defineAction<{ key: TargetKey; on: boolean }>({
  run: ({ store }, { key, on }) => {
    const { targetsOff } = store.getState();
    const others = targetsOff.filter((off) => off !== key);
    if (!on && selectTargetsInForce(store.getState()).every((target) => target.key === key)) return;
    store.setState({ targetsOff: on ? others : [...others, key] });
  },
});
