import type { CostRate } from '../../domain/plan/costRate';
import { newPlanId } from '../../domain/plan/plannedMeasure';
import { SCENARIO_COLOURS } from '../../domain/plan/scenario';
import type { Budget, Scenario } from '../../domain/plan/scenario';
import { translate } from '../../i18n/translate';
import { withStep } from '../history/history';
import { selectMeasuresOf, selectScenarios } from '../selectors/plan';
import { defineAction } from '../store/action';
import type { AppState } from '../store/appStore';
import { withNotice } from '../store/notices';
import { dropping, putting } from '../store/records';
import { today } from '../store/view';

const PLACE = { page: 'plan' as const };

/** A letter that no scenario of the project has in its name: A, B … Z, then a number. */
function freeName(state: AppState): string {
  const taken = new Set(selectScenarios(state).map(({ name }) => name));
  for (let number = 0; ; number++) {
    const letter = number < 26 ? String.fromCharCode(65 + number) : String(number + 1);
    const name = translate(state.language, 'plan.scenario.named', { letter });
    if (!taken.has(name)) return name;
  }
}

/** A scenario with nothing in it, named and coloured unlike the others. */
export function firstScenario(state: AppState): Scenario {
  const taken = selectScenarios(state).map(({ colour }) => colour);
  const colour = SCENARIO_COLOURS.find((one) => !taken.includes(one)) ?? SCENARIO_COLOURS[0];
  const about = { author: '', note: '', locked: false, archived: false, created: today() };
  return { id: newPlanId('scenario'), name: freeName(state), colour, ...about };
}

/** Begin another scenario, and work on it. */
export const addScenario = defineAction<null>({
  history: 'recorded',
  label: 'plan.scenario.add',
  run: ({ store }) => {
    store.setState((state) => {
      const scenario = firstScenario(state);
      return {
        ...withStep(state, putting(state.records, 'scenario', [scenario]), {
          label: { key: 'step.scenarioAdded', params: { name: scenario.name } },
          place: PLACE,
        }),
        ...worksOn(scenario.id),
      };
    });
  },
});

const worksOn = (scenarioId: string) => ({
  scenarioId,
  chosenMeasures: new Set<string>(),
  planPreview: null,
});

/** Copy a scenario with its measures and budgets, and work on the copy. Measures keep their ids, so that the two can be compared. */
export const copyScenario = defineAction<string>({
  history: 'recorded',
  label: 'plan.scenario.copy',
  run: ({ store }, id) => {
    store.setState((state) => {
      const scenario = selectScenarios(state).find((one) => one.id === id);
      if (!scenario) return {};
      const { id: copyId, name, colour, created } = firstScenario(state);
      const copy: Scenario = {
        ...scenario,
        id: copyId,
        name,
        colour,
        created,
        locked: false,
        archived: false,
      };
      const measures = selectMeasuresOf(state, id).map((measure) => ({ ...measure, scenario: copyId }));
      const budgets = [...state.records.values()].flatMap(({ kind, value }) =>
        kind === 'budget' && (value as Budget).scenario === id
          ? [{ ...(value as Budget), scenario: copyId }]
          : [],
      );
      const changes = [
        ...putting(state.records, 'scenario', [copy]),
        ...putting(state.records, 'measure', measures),
        ...putting(state.records, 'budget', budgets),
      ];
      return {
        ...withStep(state, changes, {
          label: { key: 'step.scenarioCopied', params: { name: scenario.name, copy: name } },
          place: PLACE,
        }),
        ...worksOn(copyId),
      };
    });
  },
});

/** Give a scenario another name, colour, author or note; lock it, put it away, or bring it back. */
export const changeScenario = defineAction<{ id: string } & Partial<Omit<Scenario, 'id' | 'created'>>>({
  history: 'settled',
  run: ({ store }, { id, ...changes }) => {
    store.setState((state) => {
      const scenario = selectScenarios(state).find((one) => one.id === id);
      if (!scenario) return {};
      const [field] = Object.keys(changes);
      return withStep(state, putting(state.records, 'scenario', [{ ...scenario, ...changes }]), {
        label: { key: 'step.scenarioChanged', params: { name: scenario.name } },
        place: PLACE,
        gesture: `scenario ${field ?? ''} ${id}`,
      });
    });
  },
});

/** Take a scenario out of the project, with its measures and budgets; the message that says so offers to bring it back. */
export const removeScenario = defineAction<string>({
  history: 'recorded',
  label: 'plan.scenario.remove',
  run: ({ store }, id) => {
    store.setState((state) => {
      const scenario = selectScenarios(state).find((one) => one.id === id);
      if (!scenario || scenario.locked) return {};
      const changes = [
        ...dropping(state.records, 'measure', (measure) => measure.scenario === id),
        ...dropping(state.records, 'budget', (budget) => budget.scenario === id),
        ...dropping(state.records, 'scenario', (one) => one.id === id),
      ];
      const recorded = withStep(state, changes, {
        label: { key: 'step.scenarioRemoved', params: { name: scenario.name } },
        place: PLACE,
      });
      const params = { plan: scenario.name, count: selectMeasuresOf(state, id).length };
      return {
        ...recorded,
        ...withNotice(state, {
          text: { key: 'notice.scenarioRemoved', params },
          step: recorded.past.at(-1)!,
        }),
        chosenMeasures: new Set<string>(),
      };
    });
  },
});

/** Give a kind of measure another cost rate, with where it comes from. */
export const setCostRate = defineAction<CostRate>({
  history: 'recorded',
  run: ({ store }, rate) => {
    store.setState((state) =>
      withStep(state, putting(state.records, 'costRate', [rate]), {
        label: { key: 'step.rateChanged', params: {} },
        place: PLACE,
      }),
    );
  },
});

/** Go back to the rate that a project starts with, or drop one of the user's own. */
export const resetCostRate = defineAction<string>({
  history: 'recorded',
  label: 'plan.rate.reset',
  run: ({ store }, id) => {
    store.setState((state) =>
      withStep(
        state,
        dropping(state.records, 'costRate', (rate) => rate.id === id),
        { label: { key: 'step.rateReset', params: {} }, place: PLACE },
      ),
    );
  },
});

/** Say what a scenario may cost in a year; null: nothing is said of it. */
export const setBudget = defineAction<{ scenario: string; year: number; amount: number | null }>({
  history: 'settled',
  run: ({ store }, { scenario, year, amount }) => {
    store.setState((state) => {
      const changes =
        amount === null
          ? dropping(state.records, 'budget', (one) => one.scenario === scenario && one.year === year)
          : putting(state.records, 'budget', [{ scenario, year, amount }]);
      return withStep(state, changes, {
        label: { key: 'step.budget', params: { year: String(year) } },
        place: PLACE,
        gesture: `budget ${scenario} ${year}`,
      });
    });
  },
});
