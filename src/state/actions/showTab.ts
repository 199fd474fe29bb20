import type { ViewSlice } from '../slices/viewSlice';
import { defineAction } from './action';

export const showTab = defineAction<ViewSlice['tab']>({
  id: 'showTab',
  label: 'action.showTab',
  run: ({ store }, tab) => {
    store.setState({ tab });
  },
});
