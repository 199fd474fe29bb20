import { withStep } from '../history/history';
import { knownPlanIds, knownPlansQuestion } from '../selectors/knownPlans';
import { selectMeasuresOf, selectScenario, selectScenarios } from '../selectors/plan';
import { defineAction } from '../store/action';
import { notify, withNotice } from '../store/notices';
import { putting } from '../store/records';
import { firstScenario } from './scenarios';

/**
 * Take what an opened layer calls planned into the scenario that is worked on, as one step; from then on it counts there and
 * is no known plan beside it any more. What is in it already stays as it is. Example data come into no plan.
 */
export const takeKnownPlans = defineAction<string, Promise<void>>({
  history: 'recorded',
  label: 'scenarios.known.take',
  run: async ({ store, engine }, layerId) => {
    const before = store.getState();
    const layer = before.layers.find(({ id }) => id === layerId);
    const question = layer && !layer.synthetic ? knownPlansQuestion(before, layer) : null;
    if (!layer || !question || selectScenario(before)?.locked) return;
    const scenario = selectScenario(before) ?? firstScenario(before);
    const plans = await engine.knownPlans(...question);
    const read = plans.ok
      ? await engine.knownMeasures(layer.id, question[2], plans.value, {
          scenario: scenario.id,
          ids: knownPlanIds(
            before,
            layer,
            plans.value.map(({ feature }) => feature),
          ),
        })
      : plans;
    if (!read.ok) {
      notify(store, { problem: read.problem });
      return;
    }
    store.setState((state) => {
      const known = new Set(selectMeasuresOf(state, scenario.id).map(({ id }) => id));
      const measures = read.value.measures.filter(({ id }) => !known.has(id));
      const params = { plan: scenario.name, count: measures.length, refused: read.value.refused };
      if (measures.length === 0)
        return withNotice(state, { text: { key: 'notice.knownPlansTaken', params } });
      const isThere = selectScenarios(state).some(({ id }) => id === scenario.id);
      const recorded = withStep(
        state,
        [
          ...(isThere ? [] : putting(state.records, 'scenario', [scenario])),
          ...putting(state.records, 'measure', measures),
        ],
        {
          label: { key: 'step.knownPlansTaken', params: { name: scenario.name, count: measures.length } },
          place: { page: 'plan' },
        },
      );
      return {
        ...recorded,
        ...withNotice(state, {
          text: { key: 'notice.knownPlansTaken', params },
          step: recorded.past.at(-1),
        }),
        chosenMeasures: new Set(measures.map(({ id }) => id)),
      };
    });
  },
});
