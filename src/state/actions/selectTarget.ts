import type { TargetId } from '../../domain/targets/target';
import { defineAction } from './action';

export const selectTarget = defineAction<TargetId>({
  id: 'selectTarget',
  label: 'action.selectTarget',
  run: ({ store }, target) => {
    store.setState({ target });
  },
});
