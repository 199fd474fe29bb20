import { defineAction } from './action';

/** The targets of the pact as the pact has them, all of them and no others. */
export const resetTargets = defineAction<null>({
  enabled: ({ targetChanges, addedTargets, targetsOff }) =>
    targetChanges.length + addedTargets.length + targetsOff.length > 0,
  run: ({ store }) => {
    store.setState({ targetChanges: [], addedTargets: [], targetsOff: [] });
  },
});
