import { isCompared } from '../comparedAreas';
import type { AreaReference } from '../slices/projectSlice';
import { defineAction } from './action';
import { addToCompared } from './addToCompared';
import { removeFromCompared } from './removeFromCompared';

/** Put an area beside the compared ones, or take it out again; in the table the key works on the chosen row. */
export const toggleCompared = defineAction<AreaReference>({
  id: 'toggleCompared',
  label: 'action.addToCompared',
  shortcut: '+',
  run: (context, area) => {
    const { compared } = context.store.getState();
    (isCompared(compared, area) ? removeFromCompared : addToCompared).run(context, area);
  },
});
