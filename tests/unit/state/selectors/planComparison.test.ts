import { expect, test } from 'vitest';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { compareScenarios, goToMeasure } from '../../../../src/state/actions/planView';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import { isPlanPending, selectComparedScenarios } from '../../../../src/state/selectors/plan';
import { selectAreaStandings, selectSubjectStanding } from '../../../../src/state/selectors/planComparison';
import type { ActionContext } from '../../../../src/state/store/action';
import { whenState } from '../../../../src/state/store/appStore';
import { recordsFrom } from '../../../../src/state/store/records';
import { openPage, settled } from '../../../helpers/countingPage';
import { PLAN_A } from '../../../helpers/plannedMeasures';

const PLAN_B = { ...PLAN_A, id: 'scenario-b', name: 'Plan B' };
const at = (longitude: number): MeasurePlace => ({
  kind: 'geometry',
  geometry: { type: 'Point', coordinates: [longitude, 51.05] },
});
const trees = (id: string, scenario: string, quantity: number, facts: Partial<PlannedMeasure>) =>
  newMeasure('tree', {
    ...{ id, scenario, target: 'bomen', place: at(4.05), year: 2028, quantity, cost: 10 * quantity },
    ...facts,
  } as never);

const MEASURES = [
  trees('one', PLAN_A.id, 6, {}),
  trees('two', PLAN_A.id, 4, { place: at(4.15) }),
  trees('idea', PLAN_A.id, 50, { status: 'idea' }),
  trees('some day', PLAN_A.id, 70, { year: null }),
  trees('far', PLAN_A.id, 3, { place: at(5.5) }),
  trees('one', PLAN_B.id, 9, { year: 2030 }),
];

async function comparedPage(): Promise<ActionContext> {
  const records = recordsFrom({ scenario: [PLAN_A, PLAN_B], measure: MEASURES });
  const page = await openPage(() => 0, { records, target: 'bomen' });
  keepPlan(page);
  await settled(page);
  compareScenarios.run(page, [PLAN_A.id, PLAN_B.id]);
  const isCounted = (id: string) => whenState(page.store, (state) => !isPlanPending(state, id));
  await isCounted(PLAN_A.id);
  await isCounted(PLAN_B.id);
  return page;
}

const standing = ({ store }: ActionContext, scenario: string) => {
  const of = selectSubjectStanding(store.getState(), 'bomen', scenario)!;
  return { closed: of.gapClosed, euro: of.cost.cents / 100, perUnit: of.costPerUnit };
};

test('every plan that is compared says what it closes by the year, and what the measures cost that do', async () => {
  const page = await comparedPage();
  page.store.setState({ selectedCode: '0' });
  expect(standing(page, PLAN_A.id)).toEqual({ closed: 6, euro: 60, perUnit: 1000 });
  expect(standing(page, PLAN_B.id)).toEqual({ closed: 9, euro: 90, perUnit: 1000 });
  page.store.setState({ planYear: 2029 });
  expect(standing(page, PLAN_B.id)).toEqual({ closed: 0, euro: 0, perUnit: null });
  page.store.setState({ planStatuses: new Set(['planned', 'idea']) });
  expect(standing(page, PLAN_A.id)).toMatchObject({ closed: 56, euro: 560 });
});

test('area by area the costs add up to those of all areas, with what lies in none', async () => {
  const page = await comparedPage();
  const { areas, elsewhere } = selectAreaStandings(page.store.getState(), 'bomen', PLAN_A.id);
  expect([...areas].map(([area, { gapClosed, cost }]) => [area, gapClosed, cost.cents])).toEqual([
    [0, 6, 6000],
    [1, 4, 4000],
  ]);
  expect(elsewhere).toMatchObject({ cents: 3000, measures: 1 });
});

test('from a comparison one goes to a measure: chosen in its own plan, in sight on the map', async () => {
  const page = await comparedPage();
  page.store.setState({ target: 'laden' });
  goToMeasure.run(page, { scenario: PLAN_B.id, id: 'one' });
  const state = page.store.getState();
  expect(state).toMatchObject({ page: 'plan', comparing: false, scenarioId: PLAN_B.id, target: 'bomen' });
  expect([...state.chosenMeasures]).toEqual(['one']);
  expect(state.mapPosition).toEqual({ longitude: 4.05, latitude: 51.05, zoom: 16 });
  expect(selectComparedScenarios(state)).toEqual([]);
  expect(state.comparedScenarios).toEqual([PLAN_A.id, PLAN_B.id]);
});
