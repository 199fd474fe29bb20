import { defineAction } from './action';

export const hoverArea = defineAction<number | null>({
  id: 'hoverArea',
  label: 'action.hoverArea',
  run: ({ store }, hoveredIndex) => {
    if (store.getState().hoveredIndex !== hoveredIndex) store.setState({ hoveredIndex });
  },
});
