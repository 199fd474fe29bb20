import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMeasure } from '../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../src/domain/plan/plannedMeasure';
import { redo, undo } from '../../../src/state/actions/history';
import {
  addMeasures,
  changeMeasures,
  duplicateMeasures,
  placeMeasure,
  removeMeasures,
  spreadOverYears,
} from '../../../src/state/actions/measures';
import { addOwnArea } from '../../../src/state/actions/ownAreas';
import {
  addScenario,
  changeScenario,
  copyScenario,
  removeScenario,
  setBudget,
  setCostRate,
} from '../../../src/state/actions/scenarios';
import { changeTarget } from '../../../src/state/actions/targets';
import { keepPlan } from '../../../src/state/jobs/keepPlan';
import { selectAllMeasures, selectPlanPending, selectScenarios } from '../../../src/state/selectors/plan';
import { selectCostRates } from '../../../src/state/selectors/measureRows';
import type { ActionContext } from '../../../src/state/store/action';
import { whenState } from '../../../src/state/store/appStore';
import type { AppState } from '../../../src/state/store/appStore';
import { valuesOf } from '../../../src/state/store/records';
import { openPage, settled } from '../../helpers/countingPage';
import { plannedMeasure } from '../../helpers/plannedMeasures';
import { box } from '../../helpers/squareAreas';
import { unsealingChange } from '../../helpers/targetChanges';
import { targetStore } from '../../helpers/targetState';
import { runs } from '../../helpers/runs';

/** The first part of the histories; all 10,000 with the variable HISTORIES, which takes a quarter of a minute. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 1_000);

type Act = (context: ActionContext, pick: number, drawn: PlannedMeasure) => void;

const measures = ({ store }: ActionContext) => selectAllMeasures(store.getState());
/** Every other measure, or every third. */
const some = (context: ActionContext, pick: number): string[] =>
  measures(context)
    .filter((_, at) => (at + pick) % (2 + (pick % 2)) === 0)
    .map(({ id }) => id);
const oneOf = <T>(of: readonly T[], pick: number): T | undefined => of[pick % Math.max(1, of.length)];

const ACTS: Record<string, Act> = {
  draw: (context, _, drawn) => addMeasures.run(context, [drawn]),
  drawMany: (context, _, drawn) =>
    addMeasures.run(context, [drawn, newMeasure(drawn.kind, { ...drawn }), drawn]),
  place: (context, pick, { place }) => {
    const found = oneOf(measures(context), pick);
    if (found) placeMeasure.run(context, { id: found.id, place });
  },
  years: (context, pick) =>
    changeMeasures.run(context, {
      ids: some(context, pick),
      change: (one) => ({ ...one, year: (one.year ?? 2026) + 1 }),
      what: 'year',
    }),
  status: (context, pick) =>
    changeMeasures.run(context, {
      ids: some(context, pick),
      change: (one) => ({ ...one, status: (['idea', 'planned', 'realised'] as const)[pick % 3]! }),
      what: 'status',
    }),
  cost: (context, pick) =>
    changeMeasures.run(context, {
      ids: some(context, pick),
      change: (one) => ({ ...one, cost: 1000 * pick, note: `${pick}` }),
      what: 'cost',
    }),
  copy: (context, pick) => duplicateMeasures.run(context, some(context, pick).slice(0, 3)),
  remove: (context, pick) => removeMeasures.run(context, some(context, pick)),
  spread: (context, pick) =>
    spreadOverYears.run(context, {
      ...{ target: 'bomen', left: 10 + pick, from: 2027, to: 2028 + (pick % 3) },
      areas: ['0', '1', '2'].map((code) => ({ area: { levelId: 'towns', code }, population: 100 + pick })),
    }),
  plan: (context) => addScenario.run(context, null),
  planCopy: (context, pick) => {
    const found = oneOf(selectScenarios(context.store.getState()), pick);
    if (found) copyScenario.run(context, found.id);
  },
  planRemove: (context, pick) => {
    const found = oneOf(selectScenarios(context.store.getState()), pick);
    if (found && pick % 4 === 0) removeScenario.run(context, found.id);
  },
  lock: (context, pick) => {
    const found = oneOf(selectScenarios(context.store.getState()), pick);
    if (found) changeScenario.run(context, { id: found.id, locked: !found.locked });
  },
  budget: (context, pick) => {
    const found = oneOf(selectScenarios(context.store.getState()), pick);
    const amount = pick % 5 === 0 ? null : 1000 * pick;
    if (found) setBudget.run(context, { scenario: found.id, year: 2027 + (pick % 3), amount });
  },
  rate: (context, pick) => {
    const found = oneOf(selectCostRates(context.store.getState()), pick);
    if (found) setCostRate.run(context, { ...found, amount: 10 + pick });
  },
  norm: (context, pick) =>
    changeTarget.run(context, unsealingChange({ norm: { quantity: 1 + pick, per: 1 } })),
  area: (context, pick) =>
    addOwnArea.run(context, {
      ...{ name: `Area ${pick}`, origin: { kind: 'drawn' } },
      geometry: { type: 'MultiPolygon', coordinates: [[box(4 + (pick % 30) / 100, 51.01, 0.08)]] },
    }),
  undo: (context) => undo.run(context, null),
  redo: (context) => redo.run(context, null),
};

const histories = (maxLength: number) =>
  fc.array(
    fc.record({ act: fc.constantFrom(...Object.keys(ACTS)), pick: fc.nat(60), drawn: plannedMeasure }),
    { minLength: 1, maxLength },
  );

const KINDS = [...(['ownArea', 'targetChange', 'scenario', 'measure', 'costRate', 'budget'] as const)];
/** Ordered as a reader sees them: a map compares equal whatever the order of its entries. */
const seen = ({ records }: Pick<AppState, 'records'>) => KINDS.map((kind) => valuesOf(records, kind));

test('every history of drawing, facts, norms, areas and many at once is undone to its start and redone to its end', () => {
  fc.assert(
    fc.property(histories(6), (acts) => {
      const store = targetStore();
      const context = { store } as ActionContext;
      const start = seen(store.getState());
      for (const { act, pick, drawn } of acts) ACTS[act]!(context, pick, drawn);
      while (store.getState().future.length > 0) redo.run(context, null);
      const end = store.getState();
      while (store.getState().past.length > 0) undo.run(context, null);
      expect(seen(store.getState())).toEqual(start);
      while (store.getState().future.length > 0) redo.run(context, null);
      expect(seen(store.getState())).toEqual(seen(end));
      expect(store.getState().records).toEqual(end.records);
    }),
    { numRuns: HISTORIES },
  );
}, 120_000);

const counted = ({ store }: ActionContext) => whenState(store, (state) => !selectPlanPending(state));

/** What is counted of every scenario that is worked on, whichever way it came about. */
function talliesOf({ store }: ActionContext) {
  const { countedPlans } = store.getState();
  return Object.entries(countedPlans).map(([id, { tallies, measures: shares }]) => [
    id,
    [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)),
    [...shares].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

test('after any history the tallies of the plan are bit for bit those of a page that opens with it', async () => {
  await fc.assert(
    fc.asyncProperty(histories(14), async (acts) => {
      const page = await openPage(() => 0, {});
      const stop = keepPlan(page);
      for (const { act, pick, drawn } of acts) {
        ACTS[act]!(page, pick, drawn);
        if (pick % 3 === 0) await counted(page);
      }
      await settled(page);
      await counted(page);
      const { records, scenarioId } = page.store.getState();
      const fresh = await openPage(() => 0, { records, scenarioId });
      const stopFresh = keepPlan(fresh);
      await settled(fresh);
      await counted(fresh);
      expect(talliesOf(page)).toEqual(talliesOf(fresh));
      stop();
      stopFresh();
    }),
    { numRuns: runs(100) },
  );
}, 120_000);
