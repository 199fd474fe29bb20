import type { AreaReference } from '../../domain/areas/areaReference';
import { isCompared, MOST_COMPARED, withCompared } from '../comparedAreas';
import { areaKey } from '../slices/projectSlice';
import { defineAction } from './action';

/** Put an area beside those that are compared: of any level, never twice, and four at most. */
export const addToCompared = defineAction<AreaReference>({
  history: 'outside',
  enabled: ({ compared }) => compared.length < MOST_COMPARED,
  run: ({ store }, area) => {
    store.setState(({ compared }) => ({ compared: withCompared(compared, area) }));
  },
});

/** Take an area out of the comparison. */
export const removeFromCompared = defineAction<AreaReference>({
  history: 'outside',
  run: ({ store }, area) => {
    store.setState(({ compared }) => ({
      compared: compared.filter((other) => areaKey(other) !== areaKey(area)),
    }));
  },
});

/** Put an area beside the compared ones, or take it out again. */
export const toggleCompared = defineAction<AreaReference>({
  history: 'outside',
  label: 'compare.row',
  shortcuts: [{ key: '+', where: 'table' }],
  run: (context, area) => {
    const { compared } = context.store.getState();
    (isCompared(compared, area) ? removeFromCompared : addToCompared).run(context, area);
  },
});

/**
 * Show an area beside another. The other joins a comparison that the area is part of already; else the two begin a new
 * one. Without another the area waits for one to be chosen on the page.
 */
export const compareWith = defineAction<{ area: AreaReference; other: AreaReference | null }>({
  history: 'outside',
  run: ({ store }, { area, other }) => {
    store.setState(({ compared }) => {
      const begun = isCompared(compared, area) ? compared : withCompared([], area);
      return { compared: other ? withCompared(begun, other) : begun, page: 'compare' as const };
    });
  },
});
