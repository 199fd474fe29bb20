import { expect, test } from 'vitest';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace } from '../../../../src/domain/plan/plannedMeasure';
import type { MadeMeasure } from '../../../../src/state/actions/measures';
import { addMeasures } from '../../../../src/state/actions/measures';
import { setPlanYear, switchPlanView } from '../../../../src/state/actions/planView';
import { openPage as showPage, showTab } from '../../../../src/state/actions/view';
import { removeScenario } from '../../../../src/state/actions/scenarios';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import { selectPlanPending, selectScenario } from '../../../../src/state/selectors/plan';
import {
  selectAreasInPlan,
  selectMovedAreas,
  selectSeenRecords,
  selectSubjectInPlan,
} from '../../../../src/state/selectors/planInSight';
import { selectTargetRecords } from '../../../../src/state/selectors/subject';
import { whenState } from '../../../../src/state/store/appStore';
import { openPage, settled } from '../../../helpers/countingPage';

/** A tree in the first of four towns, planned for 2028. */
function tree(): MadeMeasure {
  const place: MeasurePlace = { kind: 'geometry', geometry: { type: 'Point', coordinates: [4.05, 51.05] } };
  return newMeasure('tree', { id: '', scenario: '', target: 'bomen', place, year: 2028 });
}

/** A page that shows the trees, with a plan of ten million of them by 2028. */
async function plannedPage() {
  const page = await openPage(() => 0, {});
  keepPlan(page);
  await settled(page);
  page.store.setState({ target: 'bomen' });
  addMeasures.run(page, [{ ...tree(), quantity: 1e7 }]);
  await whenState(page.store, (state) => !selectPlanPending(state));
  return page;
}

test('the map shows what is realised until the plan is on, and the plan where one plans', async () => {
  const page = await plannedPage();
  const { store } = page;
  expect(selectSeenRecords(store.getState())).toBe(selectTargetRecords(store.getState()));
  expect(selectSubjectInPlan(store.getState(), 'bomen')).toBeNull();
  switchPlanView.run(page, { planOnMap: true });
  const seen = selectSeenRecords(store.getState());
  expect(selectAreasInPlan(store.getState())).toHaveLength(4);
  switchPlanView.run(page, { planOnMap: false });
  showPage.run(page, 'plan');
  expect(selectSeenRecords(store.getState())).toEqual(seen);
});

test('the areas that come into another class are those with measures by the year that is shown', async () => {
  const page = await plannedPage();
  const { store } = page;
  showPage.run(page, 'plan');
  expect(selectTargetRecords(store.getState())[0]?.share).not.toBeNull();
  expect(selectMovedAreas(store.getState())).toEqual([0]);
  setPlanYear.run(page, 2027);
  expect(selectMovedAreas(store.getState())).toEqual([]);
});

test('without a scenario planning shows every area with a plan of nothing', async () => {
  const page = await openPage(() => 0, {});
  await settled(page);
  showPage.run(page, 'plan');
  expect(selectScenario(page.store.getState())).toBeNull();
  expect(selectAreasInPlan(page.store.getState()).map(({ sums }) => sums)).toEqual([[], [], [], []]);
  expect(selectMovedAreas(page.store.getState())).toEqual([]);
});

test('a tab of the plan stays in the plan', async () => {
  const page = await openPage(() => 0, {});
  showPage.run(page, 'plan');
  showTab.run(page, 'table');
  expect(page.store.getState()).toMatchObject({ page: 'plan', tab: 'table' });
  page.store.setState({ page: 'compare' });
  showTab.run(page, 'map');
  expect(page.store.getState()).toMatchObject({ page: 'map', tab: 'map' });
});

test('a removed scenario says with how many measures it went, and offers to bring it back', async () => {
  const page = await plannedPage();
  const { store } = page;
  removeScenario.run(page, selectScenario(store.getState())!.id);
  const { notices, past } = store.getState();
  expect(notices.at(-1)).toMatchObject({
    text: { key: 'notice.scenarioRemoved', params: { plan: 'Plan A', count: 1 } },
    step: past.at(-1),
  });
});
