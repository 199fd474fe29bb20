import { defineAction } from './action';

/** Show the whole level again. */
export const leaveWithin = defineAction<null>({
  id: 'leaveWithin',
  label: 'action.leaveWithin',
  run: ({ store }) => {
    store.setState({ within: null, mapPosition: null });
  },
});
