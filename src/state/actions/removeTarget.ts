import type { AddedTargetKey } from '../../domain/targets/targetInForce';
import { defineAction } from './action';

/** Take an added target out of the project, with the norms that areas had for it. */
export const removeTarget = defineAction<AddedTargetKey>({
  run: ({ store }, key) => {
    store.setState(({ addedTargets, targetChanges, targetsOff }) => ({
      addedTargets: addedTargets.filter((added) => added.key !== key),
      targetChanges: targetChanges.filter(({ target }) => target !== key),
      targetsOff: targetsOff.filter((off) => off !== key),
    }));
  },
});
