import { rateDifferences } from '../../domain/plan/costRate';
import type { CostRate } from '../../domain/plan/costRate';
import { scenarioDifferences, takenOver } from '../../domain/plan/scenarioDifferences';
import { newPlanId } from '../../domain/plan/plannedMeasure';
import { SCENARIO_COLOURS } from '../../domain/plan/scenario';
import type { Budget, Scenario } from '../../domain/plan/scenario';
import { translate } from '../../i18n/translate';
import { chosenBytes } from '../../io/layerSource';
import { withStep } from '../history/history';
import { areSame, selectIncoming } from '../selectors/incomingScenario';
import { selectOwnRates } from '../selectors/measureRows';
import { selectMeasuresOf, selectScenario, selectScenarios } from '../selectors/plan';
import type { ReadScenario } from '../../io/plan/scenarioFile';
import { defineAction } from '../store/action';
import type { AppState } from '../store/appStore';
import type { Notice } from '../store/data';
import { notify, withNotice } from '../store/notices';
import type { IncomingScenario } from '../store/plan';
import { dropping, putting, recordKey } from '../store/records';
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

/**
 * The scenario that a file holds, as one of the project: with its own id where that is free, so that a project which was
 * cleared gets back what it had; else as another scenario with the same measures.
 */
function importedScenario(state: AppState, { scenario }: ReadScenario, file: string): Scenario {
  const known = selectScenarios(state);
  const fresh = firstScenario(state);
  const name = scenario?.name ?? file.replace(/\.[^.]*$/, '');
  const isFree = name !== '' && !known.some((one) => one.name === name);
  if (!scenario) return { ...fresh, name: isFree ? name : fresh.name };
  return known.some(({ id }) => id === scenario.id)
    ? { ...scenario, id: fresh.id, colour: fresh.colour, name: isFree ? name : fresh.name }
    : { ...scenario, name: isFree ? name : fresh.name };
}

/** What a file says of a plan, and the scenario into which its measures go; null: into one of their own. */
interface ImportedScenario {
  read: ReadScenario;
  file: string;
  into: string | null;
}

/**
 * Take in a scenario from a file, as one step: as a scenario of the project, or over into one that is there, by the ids of
 * the measures. Then measures that the file has and says otherwise are replaced, and nothing of the scenario goes. A rate of
 * the file comes along where nobody gave one here; it is the project's, so that it holds for other scenarios too.
 */
export const importScenario = defineAction<ImportedScenario>({
  history: 'recorded',
  run: ({ store }, { read, file, into }) => {
    store.setState((state) => {
      const place = PLACE;
      const rates = putting(
        state.records,
        'costRate',
        rateDifferences(selectOwnRates(state), read.rates).fresh,
      );
      if (into === null) {
        const scenario = importedScenario(state, read, file);
        const inIt = <T extends { scenario: string }>(values: readonly T[]): T[] =>
          values.map((one) => ({ ...one, scenario: scenario.id }));
        const changes = [
          ...putting(state.records, 'scenario', [scenario]),
          ...putting(state.records, 'measure', inIt(read.measures)),
          ...putting(state.records, 'budget', inIt(read.budgets)),
          ...rates,
        ];
        const label = {
          key: 'step.scenarioOpened',
          params: { name: scenario.name, count: read.measures.length },
        } as const;
        return { ...withStep(state, changes, { label, place }), ...worksOn(scenario.id) };
      }
      const scenario = selectScenarios(state).find(({ id }) => id === into);
      if (!scenario || scenario.locked) return {};
      const taken = takenOver(scenarioDifferences(selectMeasuresOf(state, into), read.measures), into);
      return {
        ...withStep(state, [...putting(state.records, 'measure', taken), ...rates], {
          label: { key: 'step.scenarioMerged', params: { name: scenario.name, count: taken.length } },
          place,
        }),
        ...worksOn(into),
      };
    });
  },
});

/** What is said of a file that is about to be taken in, and of its rates: those that come along, and those that do not. */
export function openedText(
  state: AppState,
  { file, read: { measures, refused, rates } }: IncomingScenario,
): NonNullable<Notice['text']> {
  const { fresh, other } = rateDifferences(selectOwnRates(state), rates);
  const attention = measures.filter(({ unclear }) => unclear).length;
  const params = { file, count: measures.length, attention, refused: refused.length };
  return { key: 'notice.scenarioOpened', params: { ...params, rates: fresh.length, kept: other.length } };
}

/** Key of the plan that a file came into, which is then the one that is worked on; undefined where nothing came of it. */
export function planTaken(before: AppState, after: AppState): string | undefined {
  const plan = selectScenario(after);
  return plan && after.past !== before.past ? recordKey('scenario', plan) : undefined;
}

/** Refused measures that get a message of their own; of the others the number is said. */
const LISTED = 5;

/**
 * Open a file with planned measures: a scenario as it was taken along, or any file of features with a target and a status.
 * Another version of a scenario that is here waits until somebody says what is taken over of it. What is no measure is said
 * with its number and the reason; the others come in.
 * @param into id of the scenario that takes the measures over; null: one of their own
 */
export const openScenarioFile = defineAction<{ file: File; into: string | null }, Promise<void>>({
  history: 'recorded',
  label: 'plan.scenario.open',
  run: async (context, { file, into }) => {
    const { store, engine } = context;
    const bytes = await chosenBytes(file);
    const read = bytes.ok ? await engine.readScenario(bytes.value, file.name) : bytes;
    if (!read.ok) {
      notify(store, { problem: read.problem });
      return;
    }
    const { scenario, measures, refused } = read.value;
    if (into === null && selectScenarios(store.getState()).some(({ id }) => id === scenario?.id)) {
      store.setState({ incomingScenario: { file: file.name, read: read.value } });
      const incoming = selectIncoming(store.getState());
      if (incoming && areSame(incoming)) {
        store.setState({ incomingScenario: null });
        const params = { file: file.name, name: incoming.mine.name };
        notify(store, { text: { key: 'notice.scenarioSame', params } });
      }
      return;
    }
    const text = openedText(store.getState(), { file: file.name, read: read.value });
    const before = store.getState();
    if (measures.length > 0 || scenario)
      await importScenario.run(context, { read: read.value, file: file.name, into });
    // What is said of rows holds as long as the plan that the others came into.
    const about = planTaken(before, store.getState());
    notify(store, { text, about });
    for (const one of refused.slice(0, LISTED))
      notify(store, { problem: { code: 'scenario.invalid', params: { file: file.name, ...one } }, about });
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
