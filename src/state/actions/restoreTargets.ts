import type { ProjectTargets } from '../../domain/targets/resolveTargets';
import { defineAction } from './action';

/** Bring back the targets of an earlier moment, after a reset or removal that was not meant. */
export const restoreTargets = defineAction<ProjectTargets>({
  run: ({ store }, { targetChanges, addedTargets, targetsOff }) => {
    store.setState({ targetChanges, addedTargets, targetsOff });
  },
});
