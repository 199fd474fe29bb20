import { areaKey } from '../slices/projectSlice';
import type { AreaReference } from '../slices/projectSlice';
import { defineAction } from './action';

export const removeFromCompared = defineAction<AreaReference>({
  id: 'removeFromCompared',
  label: 'action.removeFromCompared',
  run: ({ store }, area) => {
    store.setState(({ compared }) => ({
      compared: compared.filter((other) => areaKey(other) !== areaKey(area)),
    }));
  },
});
