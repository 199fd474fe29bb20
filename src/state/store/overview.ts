import { FIRST_ORDER, NO_AREA_FILTER } from '../../domain/overview/overviewAreas';
import type { AreaFilter, OverviewOrder } from '../../domain/overview/overviewAreas';
import type { OverviewColour } from '../../domain/overview/relativeClass';

/** How the overview is looked at; its filter holds on the map and in the table as well. */
export interface OverviewSlice {
  areaFilter: AreaFilter;
  overviewOrder: OverviewOrder;
  overviewColour: OverviewColour;
}

export const INITIAL_OVERVIEW: OverviewSlice = {
  areaFilter: NO_AREA_FILTER,
  overviewOrder: FIRST_ORDER,
  overviewColour: 'share',
};
