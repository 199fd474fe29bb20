import { isIsoDate } from '../../domain/targets/trajectory';
import { countAgain } from '../countLayers';
import type { SettingsSlice } from '../slices/settingsSlice';
import { defineAction } from './action';

/** Change what the numbers rest on. Date and weights change which features count; the rest is arithmetic. */
export const changeSettings = defineAction<Partial<SettingsSlice>>({
  run: (context, changes) => {
    if (changes.date !== undefined && !isIsoDate(changes.date)) return;
    const before = context.store.getState();
    context.store.setState(changes);
    const after = context.store.getState();
    if (before.date !== after.date || before.cpeWeights !== after.cpeWeights) void countAgain(context);
  },
});
