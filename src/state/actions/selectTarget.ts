import type { TargetKey } from '../../domain/targets/targetInForce';
import { defineAction } from './action';

export const selectTarget = defineAction<TargetKey>({
  id: 'selectTarget',
  label: 'action.selectTarget',
  run: ({ store }, target) => {
    store.setState({ target });
  },
});
