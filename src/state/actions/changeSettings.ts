import { isIsoDate } from '../../domain/targets/trajectory';
import type { SettingsSlice } from '../slices/settingsSlice';
import { defineAction } from './action';

/** Change what the numbers rest on. */
export const changeSettings = defineAction<Partial<SettingsSlice>>({
  run: ({ store }, changes) => {
    if (changes.date === undefined || isIsoDate(changes.date)) store.setState(changes);
  },
});
