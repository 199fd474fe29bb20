import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import { plannedEdits } from '../../engine/edits/plannedEdits';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { countsFor, selectPlanRules, selectScenario } from '../selectors/plan';
import { selectLevel, selectSelectedIndex } from '../selectors/levels';
import type { AppState } from '../store/appStore';
import { selectMeasureRows, selectShownRows } from '../selectors/measureRows';
import { defineAction } from '../store/action';
import { plannedTallies } from '../store/plan';

/** Go and plan, for a target where one is named. */
export const planTarget = defineAction<TargetKey | null>({
  history: 'outside',
  label: 'plan.open',
  run: ({ store }, target) => {
    store.setState({ page: 'plan', tab: 'map', ...(target !== null && { target }) });
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

/** Switch one of the ways in which the plan is shown. */
export const switchPlanView = defineAction<
  Partial<Record<'pointsAreCpe' | 'planOnMap' | 'knownPlansShown' | 'allTargetsShown', boolean>>
>({
  history: 'outside',
  run: ({ store }, switches) => {
    store.setState(switches);
  },
});

/** Put scenarios beside the one that is worked on. */
export const compareScenarios = defineAction<readonly string[]>({
  history: 'outside',
  run: ({ store }, comparedScenarios) => {
    store.setState({ comparedScenarios });
  },
});

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
  run: async ({ store, engine }, measure) => {
    const before = store.getState();
    if (!measure) {
      if (before.planPreview) store.setState({ planPreview: null });
      return;
    }
    store.setState({ planPreview: { measure, counted: before.planPreview?.counted ?? null } });
    const level = selectLevel(before);
    const plan = before.countedPlans[measure.scenario];
    if (!plan || !level || selectScenario(before)?.id !== measure.scenario) return;
    const rules = selectPlanRules(before);
    const { columns, edits } = plannedEdits([measure], (one) => countsFor(one, rules));
    const [edit] = edits;
    if (!edit) return;
    const answer = await engine.previewPlanned(measure.scenario, columns, edit, [level.id]);
    const { planPreview } = store.getState();
    if (!answer.ok || planPreview?.measure !== measure) return;
    const { sizes, tallies } = answer.value;
    store.setState({
      planPreview: {
        measure,
        counted: { size: sizes[0] ?? null, tallies: plannedTallies(tallies) },
      },
    });
  },
});
