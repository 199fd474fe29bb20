import { fitsExplanation } from '../../domain/explanations/explanation';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { areaKey } from '../slices/projectSlice';
import type { AreaReference } from '../../domain/areas/areaReference';
import { defineAction } from './action';

/**
 * Write what the council reads beside a number. A text over the limit is refused as a whole: what stood there stays.
 * An empty text takes the explanation away.
 */
export const setExplanation = defineAction<{ area: AreaReference; target: TargetKey; text: string }>({
  run: ({ store }, { area, target, text }) => {
    if (!fitsExplanation(text)) return;
    const key = areaKey(area);
    store.setState(({ explanations }) => {
      const { [target]: _before, ...others } = explanations[key] ?? {};
      const ofArea = text === '' ? others : { ...others, [target]: text };
      const { [key]: _area, ...otherAreas } = explanations;
      return {
        explanations: Object.keys(ofArea).length === 0 ? otherAreas : { ...otherAreas, [key]: ofArea },
      };
    });
  },
});
