import type { ProjectTargets } from '../../domain/targets/resolveTargets';
import { TARGET_IDS } from '../../domain/targets/target';
import { countOwnYears } from '../countLayers';
import { defineAction } from './action';

/** Bring back the targets of an earlier moment, after a reset or removal that was not meant. */
export const restoreTargets = defineAction<ProjectTargets>({
  run: (context, { targetChanges, addedTargets, targetsOff }) => {
    context.store.setState({ targetChanges, addedTargets, targetsOff });
    for (const id of TARGET_IDS) void countOwnYears(context, id);
  },
});
