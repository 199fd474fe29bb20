import { sameScope } from '../../domain/targets/sameScope';
import type { ChangeScope } from '../../domain/targets/sameScope';
import { defineAction } from './action';

/** Undo one change: the numbers that hold without it are back. */
export const resetTarget = defineAction<ChangeScope>({
  run: ({ store }, scope) => {
    store.setState(({ targetChanges }) => ({
      targetChanges: targetChanges.filter((change) => !sameScope(change, scope)),
    }));
  },
});
