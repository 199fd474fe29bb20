import { expect, test } from 'vitest';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { CostRate } from '../../../../src/domain/plan/costRate';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { Budget, Scenario } from '../../../../src/domain/plan/scenario';
import { undo } from '../../../../src/state/actions/history';
import {
  bringMeasures,
  copyIncomingScenario,
  leaveIncomingScenario,
  mergeScenario,
} from '../../../../src/state/actions/mergeScenario';
import { openScenarioFile } from '../../../../src/state/actions/scenarios';
import { selectIncoming } from '../../../../src/state/selectors/incomingScenario';
import { selectMeasuresOf, selectScenario } from '../../../../src/state/selectors/plan';
import type { ActionContext } from '../../../../src/state/store/action';
import { recordsFrom, valuesOf } from '../../../../src/state/store/records';
import { openPage } from '../../../helpers/countingPage';
import { OWN_RATES, PLAN_A } from '../../../helpers/plannedMeasures';
import { valueOf } from '../../../helpers/valueOf';

const PLAN_B: Scenario = { ...PLAN_A, id: 'scenario-b', name: 'Plan B' };
const place = { kind: 'unlocated', area: { levelId: 'towns', code: '1' } } as const;
const tree = (id: string, facts: Partial<PlannedMeasure> = {}): PlannedMeasure =>
  ({
    ...newMeasure('tree', { id, scenario: PLAN_A.id, target: 'bomen', place, year: 2028, quantity: 4 }),
    ...facts,
  }) as PlannedMeasure;

const MINE = [tree('same'), tree('later'), tree('dropped')];
const THEIRS = [tree('same'), tree('later', { year: 2030 }), tree('new', { quantity: 9 })];
const budget = (year: number, amount: number): Budget => ({ scenario: PLAN_A.id, year, amount });

/** A page with plan A and B, to which a colleague's file of plan A was opened. */
async function openedPage(
  theirs: Partial<Scenario>,
  measures: readonly PlannedMeasure[],
  mine: Partial<Scenario> = {},
  rates: { mine: readonly CostRate[]; theirs: readonly CostRate[] } = { mine: [], theirs: [] },
): Promise<ActionContext> {
  const records = recordsFrom({
    scenario: [{ ...PLAN_A, ...mine }, PLAN_B],
    measure: [...MINE, tree('same', { scenario: PLAN_B.id, year: 2026 })],
    budget: [budget(2028, 1000), budget(2029, 500)],
    costRate: rates.mine,
  });
  const page = await openPage(() => 0, { records });
  const budgets = [budget(2028, 2000)];
  const bytes = valueOf(
    await page.engine.writeScenario(
      { scenario: { ...PLAN_A, ...theirs }, measures, budgets, rates: rates.theirs },
      'lier.geojson',
    ),
  );
  await openScenarioFile.run(page, { file: new File([bytes.slice()], 'lier.geojson'), into: null });
  return page;
}

const planA = ({ store }: ActionContext) =>
  selectMeasuresOf(store.getState(), PLAN_A.id).map(({ id, year }) => [id, year]);
const AS_IT_WAS = MINE.map(({ id, year }) => [id, year]);

test('another version of a plan that is here waits, and says what differs before anything is taken over', async () => {
  const page = await openedPage({ note: 'tweede ronde' }, THEIRS);
  const { past } = page.store.getState();
  expect([planA(page), past]).toEqual([AS_IT_WAS, []]);
  const { differences, facts, budgetYears } = selectIncoming(page.store.getState())!;
  expect(differences.added.map(({ id }) => id)).toEqual(['new']);
  expect(differences.gone.map(({ id }) => id)).toEqual(['dropped']);
  expect(differences.changed.map(({ after, fields }) => [after.id, fields])).toEqual([['later', ['year']]]);
  expect([facts, budgetYears]).toEqual([['note'], [2028, 2029]]);
  leaveIncomingScenario.run(page, null);
  expect(page.store.getState().incomingScenario).toBeNull();
  expect([planA(page), page.store.getState().past]).toEqual([AS_IT_WAS, []]);
});

test('what is chosen of it is taken over in one step, the rest stays', async () => {
  const page = await openedPage({ note: 'tweede ronde' }, THEIRS);
  mergeScenario.run(page, { ids: new Set(['later', 'dropped']), about: false });
  expect(planA(page)).toEqual([
    ['same', 2028],
    ['later', 2030],
  ]);
  expect(page.store.getState().past).toHaveLength(1);
  expect(selectScenario(page.store.getState())).toEqual(PLAN_A);
  expect(valuesOf(page.store.getState().records, 'budget')).toHaveLength(2);
  undo.run(page, null);
  expect(new Set(planA(page).map(String))).toEqual(new Set(AS_IT_WAS.map(String)));
});

test('what it says of the plan itself comes with its budgets; whether it is locked or put away is of here', async () => {
  const page = await openedPage({ note: 'tweede ronde', archived: true }, THEIRS);
  mergeScenario.run(page, { ids: new Set(['new']), about: true });
  const { records } = page.store.getState();
  expect(valuesOf(records, 'scenario')[0]).toEqual({ ...PLAN_A, note: 'tweede ronde' });
  expect(valuesOf(records, 'budget')).toEqual([budget(2028, 2000)]);
  expect(planA(page).map(([id]) => id)).toEqual(['same', 'later', 'dropped', 'new']);
});

test('rates of the file come with what it says of the plan; as a copy only those of which nobody gave one here', async () => {
  const [trees, paths] = OWN_RATES as [CostRate, CostRate];
  const mine = { ...trees, amount: 150 };
  const opened = () => openedPage({}, MINE, {}, { mine: [mine], theirs: OWN_RATES });
  const ratesOf = ({ store }: ActionContext) => valuesOf(store.getState().records, 'costRate');
  const merged = await opened();
  expect(selectIncoming(merged.store.getState())!.rates.map(({ id }) => id)).toEqual([paths.id, trees.id]);
  mergeScenario.run(merged, { ids: new Set(), about: false });
  expect(ratesOf(merged)).toEqual([mine]);

  const taken = await opened();
  mergeScenario.run(taken, { ids: new Set(), about: true });
  expect(ratesOf(taken)).toEqual([trees, paths]);
  undo.run(taken, null);
  expect(ratesOf(taken)).toEqual([mine]);

  const copied = await opened();
  copyIncomingScenario.run(copied, null);
  expect(ratesOf(copied)).toEqual([mine, paths]);
  expect(copied.store.getState().notices.at(-1)?.text?.params).toMatchObject({ rates: 1, kept: 1 });
});

test('as a copy it stands beside mine, which stays as it is', async () => {
  const page = await openedPage({}, THEIRS);
  copyIncomingScenario.run(page, null);
  const state = page.store.getState();
  expect(planA(page)).toEqual(AS_IT_WAS);
  expect(state.incomingScenario).toBeNull();
  expect(selectMeasuresOf(state, selectScenario(state)!.id).map(({ id }) => id)).toEqual([
    'same',
    'later',
    'new',
  ]);
  expect(state.past).toHaveLength(1);
});

test('the same version asks nothing, and a locked plan takes nothing over', async () => {
  const same = await openedPage({}, MINE);
  const budgets = [budget(2028, 1000), budget(2029, 500)];
  const bytes = valueOf(
    await same.engine.writeScenario({ scenario: PLAN_A, measures: MINE, budgets, rates: [] }, 'lier.geojson'),
  );
  leaveIncomingScenario.run(same, null);
  await openScenarioFile.run(same, { file: new File([bytes.slice()], 'lier.geojson'), into: null });
  expect(same.store.getState().incomingScenario).toBeNull();
  expect(same.store.getState().notices.at(-1)?.text?.key).toBe('notice.scenarioSame');

  const locked = await openedPage({}, THEIRS, { locked: true });
  mergeScenario.run(locked, { ids: new Set(['later', 'new', 'dropped']), about: true });
  expect(planA(locked)).toEqual(AS_IT_WAS);
});

test('a file of which a measure cannot be read does not say that it is gone', async () => {
  const page = await openedPage({}, THEIRS);
  const { file, read } = page.store.getState().incomingScenario!;
  const refused = [{ feature: 4, cause: 'unknownStatus' }];
  page.store.setState({ incomingScenario: { file, read: { ...read, refused } } });
  expect(selectIncoming(page.store.getState())?.differences.gone).toEqual([]);
});

test('measures go to another plan with their ids in one step; what that plan has already stays', async () => {
  const page = await openedPage({}, THEIRS);
  bringMeasures.run(page, { ids: ['same', 'later'], from: PLAN_A.id, to: PLAN_B.id, how: 'move' });
  const planB = () => selectMeasuresOf(page.store.getState(), PLAN_B.id).map(({ id, year }) => [id, year]);
  const inB = [
    ['same', 2026],
    ['later', 2028],
  ];
  expect(planA(page).map(([id]) => id)).toEqual(['same', 'dropped']);
  expect(planB()).toEqual(inB);
  expect(page.store.getState().notices.at(-1)?.text?.params).toMatchObject({ count: 1, stayed: 1 });
  undo.run(page, null);
  expect(planB()).toEqual([['same', 2026]]);
  bringMeasures.run(page, { ids: ['same', 'later'], from: PLAN_A.id, to: PLAN_B.id, how: 'copy' });
  expect(planB()).toEqual(inB);
  expect(new Set(planA(page).map(String))).toEqual(new Set(AS_IT_WAS.map(String)));
});
