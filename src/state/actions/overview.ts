import type { AreaFilter, OverviewOrder } from '../../domain/overview/overviewAreas';
import type { OverviewColour } from '../../domain/overview/relativeClass';
import { defineAction } from '../store/action';

/** Look at some areas only, in the overview, on the map and in the table. */
export const filterAreas = defineAction<Partial<AreaFilter>>({
  history: 'outside',
  run: ({ store }, changes) => {
    store.setState(({ areaFilter }) => ({ areaFilter: { ...areaFilter, ...changes } }));
  },
});

/**
 * Order the overview by a column; the same column again turns the order around. Names start at A, targets at the area that
 * is furthest from its goal, numbers at the most.
 */
export const orderOverview = defineAction<OverviewOrder['key']>({
  history: 'outside',
  run: ({ store }, key) => {
    const { overviewOrder } = store.getState();
    const descending =
      overviewOrder.key === key ? !overviewOrder.descending : key === 'behind' || key === 'inhabitants';
    store.setState({ overviewOrder: { key, descending } });
  },
});

/** Choose what the cells of the overview are coloured by. */
export const colourOverview = defineAction<OverviewColour>({
  history: 'outside',
  run: ({ store }, overviewColour) => {
    store.setState({ overviewColour });
  },
});

/** Limit the level on the screen to the areas that lie in a larger one; null shows all of it. */
export const limitTo = defineAction<string | null>({
  history: 'outside',
  run: ({ store }, within) => {
    store.setState(({ selectedCode }) => ({
      ...{ within, mapPosition: null },
      // The chosen area may lie outside; without a limit every area is in sight.
      selectedCode: within === null ? selectedCode : null,
    }));
  },
});
