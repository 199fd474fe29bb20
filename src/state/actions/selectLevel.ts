import { defineAction } from './action';

/** Another level has other areas, so the choice of an area does not carry over. */
export const selectLevel = defineAction<string>({
  id: 'selectLevel',
  label: 'action.selectLevel',
  run: ({ store }, levelId) => {
    if (levelId === store.getState().levelId) return;
    store.setState({ levelId, selectedCode: null, hoveredIndex: null, filter: '', page: 'map' });
  },
});
