import { defineAction } from './action';

/**
 * Begin an area that is made up of areas of a level, or change the members of one, and show that level to choose from.
 * The changed area stays as it is until the composition is kept.
 */
export const startComposing = defineAction<{
  levelId: string;
  codes?: readonly string[];
  editedId?: string | null;
}>({
  run: ({ store }, { levelId, codes = [], editedId = null }) => {
    store.setState((state) => ({
      composition: { levelId, codes, picking: true, editedId },
      ...(state.levelId !== levelId && { levelId, hoveredIndex: null, filter: '', within: null }),
      selectedCode: null,
      page: 'map',
      ownAreasOpen: true,
    }));
  },
});
