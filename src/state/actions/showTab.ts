import type { ViewSlice } from '../slices/viewSlice';
import { defineAction } from './action';

/** Choose a tab of the main screen; a page that covers it makes way. */
export const showTab = defineAction<ViewSlice['tab']>({
  run: ({ store }, tab) => {
    store.setState({ tab, page: 'map' });
  },
});
