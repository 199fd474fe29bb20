import { defineAction } from './action';

/** Point at an area, by its index in the level; null points at none. */
export const hoverArea = defineAction<number | null>({
  run: ({ store }, hoveredIndex) => {
    if (store.getState().hoveredIndex !== hoveredIndex) store.setState({ hoveredIndex });
  },
});
