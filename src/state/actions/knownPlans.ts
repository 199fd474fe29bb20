import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { Scenario } from '../../domain/plan/scenario';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { PlannedRecipe } from '../../engine/plannedFile';
import { withStep } from '../history/history';
import type { ReadSource } from '../jobs/ownLayers';
import { knownPlanIds, knownPlansQuestion } from '../selectors/knownPlans';
import { selectMeasuresOf, selectScenario, selectScenarios } from '../selectors/plan';
import { defineAction } from '../store/action';
import type { AppState } from '../store/appStore';
import type { Notice } from '../store/data';
import { notify, withNotice } from '../store/notices';
import { putting } from '../store/records';
import type { Step } from '../store/records';
import { firstScenario } from './scenarios';

/**
 * Measures from elsewhere in a scenario, as one step, with a message. What is in it already by its id stays as it is; a
 * scenario that is not there yet is made.
 */
function takenIn(
  state: AppState,
  scenario: Scenario,
  read: readonly PlannedMeasure[],
  saying: (taken: readonly PlannedMeasure[]) => { label: Step['label']; text: NonNullable<Notice['text']> },
): Partial<AppState> {
  const known = new Set(selectMeasuresOf(state, scenario.id).map(({ id }) => id));
  const measures = read.filter(({ id }) => !known.has(id));
  const { label, text } = saying(measures);
  if (measures.length === 0) return withNotice(state, { text });
  const isThere = selectScenarios(state).some(({ id }) => id === scenario.id);
  const recorded = withStep(
    state,
    [
      ...(isThere ? [] : putting(state.records, 'scenario', [scenario])),
      ...putting(state.records, 'measure', measures),
    ],
    { label, place: { page: 'plan' } },
  );
  return {
    ...recorded,
    ...withNotice(state, { text, step: recorded.past.at(-1) }),
    chosenMeasures: new Set(measures.map(({ id }) => id)),
  };
}

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
    const { measures, refused } = read.value;
    store.setState((state) =>
      takenIn(state, scenario, measures, ({ length: count }) => ({
        label: { key: 'step.knownPlansTaken', params: { name: scenario.name, count } },
        text: { key: 'notice.knownPlansTaken', params: { plan: scenario.name, count, refused } },
      })),
    );
  },
});

/** A file of planned measures that was read, how its rows are to be understood, and into which scenario; null: a new one. */
interface TakenFile {
  read: ReadSource;
  recipe: PlannedRecipe;
  into: string | null;
}

/**
 * Put the planned measures of a read file in a scenario, as one step, and choose those that ask for attention, else all. The
 * same file again brings none of them twice. The layer that was read goes: all that it said is in the scenario.
 */
export const takePlannedFile = defineAction<TakenFile, Promise<Result<null>>>({
  history: 'recorded',
  label: 'open.planned.take',
  run: async ({ store, engine }, { read: { id, name, origin }, recipe, into }) => {
    const before = store.getState();
    const scenario = selectScenarios(before).find((one) => one.id === into) ?? firstScenario(before);
    if (scenario.locked) return ok(null);
    const file = origin.kind === 'file' ? origin.crc32 : origin.url;
    const read = await engine.plannedMeasures(id, recipe, {
      scenario: scenario.id,
      idStart: `file/${file}/`,
    });
    if (!read.ok) return read;
    void engine.dropLayer(id);
    const { rows, measures } = read.value;
    store.setState((state) => {
      const taken = takenIn(state, scenario, measures, (fresh) => {
        const params = {
          ...{ file: name, plan: scenario.name, count: fresh.length },
          attention: fresh.filter(({ unclear }) => unclear).length,
          stayed: measures.length - fresh.length,
          left: rows - measures.length,
        };
        return {
          label: { key: 'step.plannedFileTaken', params },
          text: { key: 'notice.plannedFileTaken', params },
        };
      });
      const [target, ...others] = new Set(measures.map((one) => one.target));
      const asking = measures.flatMap((one) => (one.unclear ? [one.id] : []));
      return {
        ...taken,
        ...(measures.length > 0 && { page: 'plan', tab: 'table', comparing: false, scenarioId: scenario.id }),
        ...{ measuresListed: true, attentionOnly: asking.length > 0 },
        ...(asking.length > 0 && { chosenMeasures: new Set(asking) }),
        // One target can be looked at by itself; of several nothing is to be missed.
        ...(others.length > 0 ? { allTargetsShown: true } : target && { target }),
      };
    });
    return ok(null);
  },
});
