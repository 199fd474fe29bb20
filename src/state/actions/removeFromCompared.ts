import { areaKey } from '../slices/projectSlice';
import type { AreaReference } from '../../domain/areas/areaReference';
import { defineAction } from './action';

/** Take an area out of the comparison. */
export const removeFromCompared = defineAction<AreaReference>({
  run: ({ store }, area) => {
    store.setState(({ compared }) => ({
      compared: compared.filter((other) => areaKey(other) !== areaKey(area)),
    }));
  },
});
