import { boundsOf } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { MOST_COMPARED_SCENARIOS, selectMeasuresOf } from '../selectors/plan';
import { selectLevel, selectSelectedIndex } from '../selectors/levels';
import { selectMeasureRows, selectShownRows } from '../selectors/measureRows';
import type { AppState } from '../store/appStore';
import { countPreview } from '../jobs/previewMeasure';
import { defineAction } from '../store/action';
import type { MapPosition } from '../store/view';

/** Go and plan, for a target where one is named. */
export const planTarget = defineAction<TargetKey | null>({
  history: 'outside',
  label: 'plan.open',
  run: ({ store }, target) => {
    store.setState({ page: 'plan', tab: 'map', comparing: false, ...(target !== null && { target }) });
  },
});

/** Work on another scenario. */
export const chooseScenario = defineAction<string>({
  history: 'outside',
  run: ({ store }, scenarioId) => {
    store.setState({ scenarioId, chosenMeasures: new Set(), planPreview: null });
  },
});

/** Move the plan to 31 December of another year; null: that of the deadline. What is realised stays. */
export const setPlanYear = defineAction<number | null>({
  history: 'outside',
  run: ({ store }, planYear) => {
    store.setState({ planYear });
  },
});

/** Let measures of a status count in the plan, or not. */
export const togglePlanStatus = defineAction<MeasureStatus>({
  history: 'outside',
  run: ({ store }, status) => {
    const planStatuses = new Set(store.getState().planStatuses);
    if (!planStatuses.delete(status)) planStatuses.add(status);
    store.setState({ planStatuses });
  },
});

type PlanSwitch =
  'pointsAreCpe' | 'planOnMap' | 'knownPlansShown' | 'allTargetsShown' | 'measuresListed' | 'attentionOnly';

/** Switch some of the ways in which the plan is shown. */
export const switchPlanView = defineAction<Partial<Record<PlanSwitch, boolean>>>({
  history: 'outside',
  run: ({ store }, switches) => {
    store.setState(switches);
  },
});

/** Put scenarios beside each other, in this order, in place of the map with its list; null goes back to those. */
export const compareScenarios = defineAction<readonly string[] | null>({
  history: 'outside',
  label: 'scenarios.compare',
  run: ({ store }, ids) => {
    if (ids === null) store.setState({ comparing: false });
    else {
      const comparedScenarios = [...new Set(ids)].slice(0, MOST_COMPARED_SCENARIOS);
      store.setState({ page: 'plan', comparing: true, comparedScenarios, planPreview: null, pen: null });
    }
  },
});

/** How close the map goes to a measure of no extent. */
const CLOSEST = 16;
/** Degrees to each side of the middle of a measure that the map shows at zoom 16, with room around it. */
const SIDE_AT_CLOSEST = 0.002;

/** Go from a comparison to a measure: choose it where it can be seen and changed. */
export const goToMeasure = defineAction<{ scenario: string; id: string }>({
  history: 'outside',
  label: 'scenarios.goTo',
  run: ({ store }, { scenario, id }) => {
    store.setState((state) => {
      const measure = selectMeasuresOf(state, scenario).find((one) => one.id === id);
      if (!measure) return {};
      const { place, target } = measure;
      const box = place.kind === 'geometry' ? boundsOf(place.geometry) : null;
      const area = place.kind === 'geometry' ? null : place.area;
      const isOpen = state.levels.some(({ id: level }) => level === area?.levelId);
      return {
        ...{ page: 'plan', tab: 'map', comparing: false, scenarioId: scenario, target },
        ...{ measuresListed: true, attentionOnly: false },
        ...{ chosenMeasures: new Set([id]), planPreview: null, within: null },
        ...(box && { mapPosition: positionOn(box) }),
        ...(area && isOpen && { levelId: area.levelId, selectedCode: area.code }),
      };
    });
  },
});

/** A place on the map from which the whole of something can be seen. */
function positionOn([west, south, east, north]: readonly [number, number, number, number]): MapPosition {
  const side = Math.max((east - west) / 2, north - south, SIDE_AT_CLOSEST);
  return {
    longitude: (west + east) / 2,
    latitude: (south + north) / 2,
    zoom: CLOSEST - Math.log2(side / SIDE_AT_CLOSEST),
  };
}

/** Choose measures: these alone, or each of them in or out of what is chosen already. */
export const chooseMeasures = defineAction<{ ids: readonly string[]; how: 'only' | 'toggle' | 'add' }>({
  history: 'outside',
  run: ({ store }, { ids, how }) => {
    const chosenMeasures = new Set(how === 'only' ? [] : store.getState().chosenMeasures);
    for (const id of ids) {
      if (how !== 'toggle' || !chosenMeasures.delete(id)) chosenMeasures.add(id);
    }
    store.setState({ chosenMeasures });
  },
});

/** The measures on the screen that lie in the chosen area, wholly or in part, or hang on it; none without such an area. */
function measuresOfArea(state: AppState): string[] {
  const index = selectSelectedIndex(state);
  const level = selectLevel(state);
  if (index === null || !level) return [];
  return selectShownRows(state)
    .filter(({ measure: { place }, areas }) =>
      place.kind === 'unlocated'
        ? place.area.levelId === level.id && place.area.code === state.selectedCode
        : areas.some(({ area }) => area === index),
    )
    .map(({ measure }) => measure.id);
}

/** Choose all that lies in the chosen area, of which the areas of one's own are some. */
export const chooseMeasuresOfArea = defineAction<null>({
  history: 'outside',
  label: 'pen.inArea',
  enabled: (state) => measuresOfArea(state).length > 0,
  run: ({ store }) => {
    store.setState((state) => ({ chosenMeasures: new Set(measuresOfArea(state)) }));
  },
});

/** Choose every measure of the scenario that is worked on. */
export const chooseAllMeasures = defineAction<null>({
  history: 'outside',
  label: 'plan.chooseAll',
  run: ({ store }) => {
    const rows = selectMeasureRows(store.getState());
    store.setState({ chosenMeasures: new Set(rows.map(({ measure }) => measure.id)) });
  },
});

/**
 * Show what a measure would change while it is under the hand; null: it is not any more. The newest question wins, and
 * until its answer the numbers are those of the answer before.
 */
export const previewMeasure = defineAction<PlannedMeasure | null, Promise<void>>({
  history: 'outside',
  run: countPreview,
});
