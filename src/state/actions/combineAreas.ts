import { combineOwnArea } from '../combineOwnArea';
import type { AreaCombination } from '../combineOwnArea';
import { defineAction } from './action';

/** Make a new own area out of others, or a wider or narrower one out of one. */
export const combineAreas = defineAction<AreaCombination>({
  run: (context, combination) => {
    void combineOwnArea(context, combination);
  },
});
