import { defineAction } from './action';

/** Show the areas of a level that lie in a larger one, and nothing else. */
export const drillDown = defineAction<{ levelId: string; within: string }>({
  run: ({ store }, { levelId, within }) => {
    store.setState({
      ...{ levelId, within, selectedCode: null, hoveredIndex: null, filter: '' },
      ...{ page: 'map', mapPosition: null },
    });
  },
});
