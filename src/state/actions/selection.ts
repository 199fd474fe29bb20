import { NO_AREA_FILTER } from '../../domain/overview/overviewAreas';
import type { AreaReference } from '../../domain/areas/areaReference';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { boxAt } from '../selectors/levels';
import { selectOwnAreas } from '../selectors/work';
import { OWN_AREAS_LEVEL, areaKey } from '../store/work';
import type { AppState } from '../store/appStore';
import { defineAction } from '../store/action';
import type { ChosenMeasure } from '../store/view';
import { isCompared, MOST_COMPARED, withCompared } from '../selectors/compared';

/** Choose the target that map, table and panel speak of. */
export const selectTarget = defineAction<TargetKey>({
  history: 'outside',
  run: ({ store }, target) => {
    store.setState({ target });
  },
});

/** The page on which areas are chosen: who plans stays with the plan, who looks over all areas with those. */
function choosingPage({ page }: Pick<AppState, 'page'>): 'map' | 'plan' | 'overview' {
  return page === 'plan' || page === 'overview' ? page : 'map';
}

/** Another level has other areas, so the choice of an area does not carry over. */
export const selectLevel = defineAction<string>({
  history: 'outside',
  run: ({ store }, levelId) => {
    const { levelId: shown } = store.getState();
    const page = choosingPage(store.getState());
    if (levelId === shown) return;
    // Own areas may overlap, so there is nothing that they are together: one of them is always chosen.
    const selectedCode =
      levelId === OWN_AREAS_LEVEL ? (selectOwnAreas(store.getState())[0]?.id ?? null) : null;
    store.setState({ levelId, selectedCode, hoveredIndex: null, filter: '', page, within: null });
  },
});

/**
 * Choose an area by its code; null goes back to everything together. Own areas may overlap, so there is nothing that
 * they are together: one of them stays chosen.
 */
export const selectArea = defineAction<string | null>({
  history: 'outside',
  shortcuts: [{ key: 'Escape', where: 'table' }],
  run: ({ store }, selectedCode) => {
    if (selectedCode === null && store.getState().levelId === OWN_AREAS_LEVEL) return;
    store.setState((state) =>
      selectedCode === null ? { selectedCode, page: choosingPage(state) } : { selectedCode },
    );
  },
});

/** The map goes to an area of any level. */
function goingTo({ levels }: AppState, { levelId, code }: AreaReference): Pick<AppState, 'mapTarget'> {
  const level = levels.find(({ id }) => id === levelId);
  const bounds = level
    ? boxAt(
        level,
        level.areas.findIndex((area) => area.code === code),
      )
    : null;
  return { mapTarget: bounds && { bounds } };
}

/** Choose an area of the shown level beside the map, which goes there; another target with it. */
export const showArea = defineAction<{ code: string; target?: TargetKey | null }>({
  history: 'outside',
  run: ({ store }, { code, target }) => {
    store.setState((state) => ({
      ...{ selectedCode: code, target: target ?? state.target },
      ...goingTo(state, { levelId: state.levelId, code }),
    }));
  },
});

/** Choose a measure on the map, to read what it is and counts; null leaves it. */
export const chooseMeasure = defineAction<ChosenMeasure | null>({
  history: 'outside',
  shortcuts: [{ key: 'Escape', where: 'map' }],
  run: ({ store }, chosenMeasure) => {
    if (store.getState().chosenMeasure !== chosenMeasure) store.setState({ chosenMeasure });
  },
});

/** Choose an area of any level, and show that level. */
export const findArea = defineAction<AreaReference>({
  history: 'outside',
  run: ({ store }, area) => {
    const { levelId, code } = area;
    store.setState((state) => ({
      ...{ levelId, selectedCode: code, hoveredIndex: null, filter: '', within: null },
      ...goingTo(state, area),
      // What stands side by side is not about the area that was found.
      page: state.page === 'compare' ? 'map' : state.page,
    }));
  },
});

/** Point at an area, by its index in the level; null points at none. */
export const hoverArea = defineAction<number | null>({
  history: 'outside',
  run: ({ store }, hoveredIndex) => {
    if (store.getState().hoveredIndex !== hoveredIndex) store.setState({ hoveredIndex });
  },
});

/** Show the areas of a level that lie in a larger one, and nothing else. */
export const drillDown = defineAction<{ levelId: string; within: string }>({
  history: 'outside',
  run: ({ store }, { levelId, within }) => {
    store.setState((state) => ({
      ...{ levelId, within, selectedCode: null, hoveredIndex: null, filter: '' },
      ...{ page: choosingPage(state), mapPosition: null },
    }));
  },
});

/** Look at all areas again, whatever the overview's filter left out. */
export const unfilterAreas = defineAction<null>({
  history: 'outside',
  label: 'overview.unfilter',
  run: ({ store }) => {
    store.setState({ areaFilter: NO_AREA_FILTER });
  },
});

/** Show the whole level again. */
export const leaveWithin = defineAction<null>({
  history: 'outside',
  label: 'within.leave',
  run: ({ store }) => {
    store.setState({ within: null, mapPosition: null });
  },
});

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
