import { defineAction } from './action';

/** Let clicks on the map choose the members of the area in the making, or choose an area as ever. */
export const pickOnMap = defineAction<boolean>({
  run: ({ store }, picking) => {
    store.setState(({ composition }) => ({ composition: composition && { ...composition, picking } }));
  },
});
