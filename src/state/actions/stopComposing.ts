import { defineAction } from './action';

/** Give up the area in the making. */
export const stopComposing = defineAction<null>({
  run: ({ store }) => {
    store.setState({ composition: null });
  },
});
