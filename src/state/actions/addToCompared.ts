import { MOST_COMPARED, withCompared } from '../comparedAreas';
import type { AreaReference } from '../../domain/areas/areaReference';
import { defineAction } from './action';

/** Put an area beside those that are compared: of any level, never twice, and four at most. */
export const addToCompared = defineAction<AreaReference>({
  enabled: ({ compared }) => compared.length < MOST_COMPARED,
  run: ({ store }, area) => {
    store.setState(({ compared }) => ({ compared: withCompared(compared, area) }));
  },
});
