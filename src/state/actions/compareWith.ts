import { isCompared, withCompared } from '../comparedAreas';
import type { AreaReference } from '../../domain/areas/areaReference';
import { defineAction } from './action';

/**
 * Show an area beside another. The other joins a comparison that the area is part of already; else the two begin a new
 * one. Without another the area waits for one to be chosen on the page.
 */
export const compareWith = defineAction<{ area: AreaReference; other: AreaReference | null }>({
  run: ({ store }, { area, other }) => {
    store.setState(({ compared }) => {
      const begun = isCompared(compared, area) ? compared : withCompared([], area);
      return { compared: other ? withCompared(begun, other) : begun, page: 'compare' as const };
    });
  },
});
