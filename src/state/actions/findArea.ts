import type { AreaReference } from '../../domain/areas/areaReference';
import { defineAction } from './action';

/** Choose an area of any level, and show that level. */
export const findArea = defineAction<AreaReference>({
  run: ({ store }, { levelId, code }) => {
    store.setState(({ page }) => ({
      ...{ levelId, selectedCode: code, hoveredIndex: null, filter: '', within: null },
      // What stands side by side is not about the area that was found.
      page: page === 'compare' ? 'map' : page,
    }));
  },
});
