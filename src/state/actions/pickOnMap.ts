import { defineAction } from './action';

/**
 * Let clicks on the map choose the members of the area in the making, on the level that they are of, or choose an area
 * as ever.
 */
export const pickOnMap = defineAction<boolean>({
  run: ({ store }, picking) => {
    store.setState(({ composition, levelId }) => {
      if (!composition) return {};
      const elsewhere = picking && composition.levelId !== levelId;
      return {
        composition: { ...composition, picking },
        ...(elsewhere && {
          levelId: composition.levelId,
          selectedCode: null,
          hoveredIndex: null,
          within: null,
        }),
      };
    });
  },
});
