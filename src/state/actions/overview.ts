import { NO_AREA_FILTER } from '../../domain/overview/overviewAreas';
import type { AreaFilter, OverviewOrder } from '../../domain/overview/overviewAreas';
import type { OverviewColour } from '../../domain/overview/relativeClass';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { defineAction } from '../store/action';

/** Look at some areas only, in the overview, on the map and in the table. */
export const filterAreas = defineAction<Partial<AreaFilter>>({
  history: 'outside',
  run: ({ store }, changes) => {
    store.setState(({ areaFilter }) => ({ areaFilter: { ...areaFilter, ...changes } }));
  },
});

/** Look at all areas again. */
export const unfilterAreas = defineAction<null>({
  history: 'outside',
  label: 'overview.unfilter',
  run: ({ store }) => {
    store.setState({ areaFilter: NO_AREA_FILTER });
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

/** Choose an area and a target at once, as a cell of the overview is. */
export const chooseCell = defineAction<{ code: string; target: TargetKey | null }>({
  history: 'outside',
  run: ({ store }, { code, target }) => {
    store.setState({ selectedCode: code, ...(target !== null && { target }) });
  },
});
