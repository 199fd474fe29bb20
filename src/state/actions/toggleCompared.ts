import { isCompared } from '../comparedAreas';
import type { AreaReference } from '../../domain/areas/areaReference';
import { defineAction } from './action';
import { addToCompared } from './addToCompared';
import { removeFromCompared } from './removeFromCompared';

/** The key that does it to the chosen row of the table. */
export const COMPARE_KEY = '+';

/** Put an area beside the compared ones, or take it out again. */
export const toggleCompared = defineAction<AreaReference>({
  run: (context, area) => {
    const { compared } = context.store.getState();
    (isCompared(compared, area) ? removeFromCompared : addToCompared).run(context, area);
  },
});
