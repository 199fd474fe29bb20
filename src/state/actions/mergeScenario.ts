import { differencesOf, SCENARIO_FACTS, takenOver } from '../../domain/plan/scenarioDifferences';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { withStep } from '../history/history';
import { selectIncoming } from '../selectors/incomingScenario';
import { selectMeasuresOf, selectScenarios } from '../selectors/plan';
import { defineAction } from '../store/action';
import { notify, withNotice } from '../store/notices';
import { dropping, putting } from '../store/records';
import { importScenario, openedText, planTaken } from './scenarios';

const PLACE = { page: 'plan' as const };

/** What is taken over of a scenario from a file. */
interface TakenOver {
  /** Ids of measures: those that are new or otherwise there come in, those that are not there any more go. */
  ids: ReadonlySet<string>;
  /** Whether what is said of the scenario itself comes in, with its budgets and with the rates that it costs by. */
  about: boolean;
}

/** Take over of the scenario that waits what was chosen, as one step; all else stays as it is here. */
export const mergeScenario = defineAction<TakenOver>({
  history: 'recorded',
  run: ({ store }, { ids, about }) => {
    store.setState((state) => {
      const incoming = selectIncoming(state);
      if (!incoming || incoming.mine.locked) return {};
      const { mine, theirs, budgets, rates, differences } = incoming;
      const taken = differencesOf(differences, ids);
      const gone = new Set(taken.gone.map(({ id }) => id));
      const facts = Object.fromEntries(SCENARIO_FACTS.map((fact) => [fact, theirs[fact]]));
      const changes = [
        ...putting(state.records, 'measure', takenOver(taken, mine.id)),
        ...dropping(state.records, 'measure', ({ scenario, id }) => scenario === mine.id && gone.has(id)),
        ...(about
          ? [
              ...putting(state.records, 'scenario', [{ ...mine, ...facts }]),
              ...dropping(
                state.records,
                'budget',
                ({ scenario, year }) => scenario === mine.id && !budgets.some((one) => one.year === year),
              ),
              ...putting(state.records, 'budget', budgets),
              ...putting(state.records, 'costRate', rates),
            ]
          : []),
      ];
      const count = taken.added.length + taken.changed.length + taken.gone.length;
      const params = { name: mine.name, count };
      const recorded = withStep(state, changes, {
        label: { key: 'step.scenarioMerged', params },
        place: PLACE,
      });
      return {
        ...recorded,
        ...withNotice(state, {
          text: { key: 'notice.scenarioMerged', params },
          step: recorded.past.at(-1),
        }),
        ...{ page: 'plan', comparing: false, scenarioId: mine.id, incomingScenario: null },
        chosenMeasures: new Set(
          [...taken.added, ...taken.changed.map(({ after }) => after)].map(({ id }) => id),
        ),
      };
    });
  },
});

/** Keep the scenario that waits beside the one that is here, as a plan of its own; measures keep their ids. */
export const copyIncomingScenario = defineAction<null>({
  history: 'recorded',
  label: 'scenarios.asCopy',
  run: (context) => {
    const state = context.store.getState();
    const incoming = state.incomingScenario;
    if (!incoming) return;
    const text = openedText(state, incoming);
    void importScenario.run(context, { ...incoming, into: null });
    notify(context.store, { text, about: planTaken(state, context.store.getState()) });
    context.store.setState({ page: 'plan', comparing: false, incomingScenario: null });
  },
});

/** Leave the scenario that waits: all stays as it is here. */
export const leaveIncomingScenario = defineAction<null>({
  history: 'outside',
  label: 'scenarios.keepMine',
  run: ({ store }) => {
    store.setState({ incomingScenario: null });
  },
});

/**
 * Move measures to another scenario, or put them there as well, as one step. They keep their ids, by which scenarios are
 * compared; one that the other scenario has already stays where it is, and the message says how many did.
 */
export const bringMeasures = defineAction<{
  ids: readonly string[];
  from: string;
  to: string;
  how: 'move' | 'copy';
}>({
  history: 'recorded',
  run: ({ store }, { ids, from, to, how }) => {
    store.setState((state) => {
      const scenarios = selectScenarios(state);
      const [source, goal] = [from, to].map((id) => scenarios.find((one) => one.id === id));
      if (!source || !goal || from === to || goal.locked || (how === 'move' && source.locked)) return {};
      const known = new Set(selectMeasuresOf(state, to).map(({ id }) => id));
      const wanted = new Set(ids);
      const asked = selectMeasuresOf(state, from).filter(({ id }) => wanted.has(id));
      const brought = asked.filter(({ id }) => !known.has(id));
      const broughtIds = new Set(brought.map(({ id }) => id));
      const changes = [
        ...(how === 'move'
          ? dropping(state.records, 'measure', ({ scenario, id }) => scenario === from && broughtIds.has(id))
          : []),
        ...putting(
          state.records,
          'measure',
          brought.map((measure): PlannedMeasure => ({ ...measure, scenario: to })),
        ),
      ];
      const params = { name: goal.name, count: brought.length };
      const recorded = withStep(state, changes, {
        label: { key: how === 'move' ? 'step.measuresMoved' : 'step.measuresBrought', params },
        place: PLACE,
      });
      const stayed = asked.length - brought.length;
      const step = brought.length > 0 ? recorded.past.at(-1) : undefined;
      const key = how === 'move' ? 'notice.measuresMoved' : 'notice.measuresBrought';
      return {
        ...recorded,
        ...withNotice(state, { text: { key, params: { ...params, stayed } }, step }),
        ...(how === 'move' && {
          chosenMeasures: new Set([...state.chosenMeasures].filter((id) => !broughtIds.has(id))),
        }),
      };
    });
  },
});
