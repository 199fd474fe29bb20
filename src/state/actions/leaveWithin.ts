import { defineAction } from './action';

/** Show the whole level again. */
export const leaveWithin = defineAction<null>({
  run: ({ store }) => {
    store.setState({ within: null, mapPosition: null });
  },
});
