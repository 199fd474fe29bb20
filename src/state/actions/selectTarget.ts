import type { TargetKey } from '../../domain/targets/targetInForce';
import { defineAction } from './action';

/** Choose the target that map, table and panel speak of. */
export const selectTarget = defineAction<TargetKey>({
  run: ({ store }, target) => {
    store.setState({ target });
  },
});
