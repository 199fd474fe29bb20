import { defineAction } from './action';

/** Begin a new area that is made up of areas of a level, and show that level to choose from. */
export const startComposing = defineAction<{ levelId: string }>({
  run: ({ store }, { levelId }) => {
    store.setState((state) => ({
      composition: { levelId, codes: [], picking: true },
      ...(state.levelId !== levelId && { levelId, hoveredIndex: null, filter: '', within: null }),
      selectedCode: null,
      page: 'map',
      ownAreasOpen: true,
    }));
  },
});
