import { expect, test } from 'vitest';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { undo } from '../../../../src/state/actions/history';
import { addMeasures, changeMeasures, removeMeasures } from '../../../../src/state/actions/measures';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import { selectMeasureRows } from '../../../../src/state/selectors/measureRows';
import {
  selectPlannedSubject,
  selectPlanPending,
  selectScenario,
} from '../../../../src/state/selectors/plan';
import { gapEffect, leftAfterPlan } from '../../../../src/state/selectors/planEffect';
import type { ActionContext } from '../../../../src/state/store/action';
import { whenState } from '../../../../src/state/store/appStore';
import { openPage, settled } from '../../../helpers/countingPage';

const at = (longitude: number): MeasurePlace => ({
  kind: 'geometry',
  geometry: { type: 'Point', coordinates: [longitude, 51.05] },
});

function trees(quantity: number, place: MeasurePlace, facts: Partial<PlannedMeasure> = {}) {
  return newMeasure('tree', {
    ...{ id: '', scenario: '', target: 'bomen', place, year: 2028, quantity },
    ...facts,
  } as never);
}

const counted = ({ store }: ActionContext) => whenState(store, (state) => !selectPlanPending(state));

/** A page with four towns, the first of them chosen, and planned trees in the first two. */
async function plannedPage(): Promise<ActionContext> {
  const page = await openPage(() => 0, {});
  keepPlan(page);
  await settled(page);
  page.store.setState({ target: 'bomen', selectedCode: '0' });
  addMeasures.run(page, [
    trees(7, at(4.05)),
    trees(5, at(4.15)),
    trees(2, at(4.06), { status: 'idea' }),
    trees(3, at(4.07), { year: 2030 }),
  ]);
  await counted(page);
  return page;
}

const gap = ({ store }: ActionContext): number => {
  const state = store.getState();
  return selectPlannedSubject(state, 'bomen', selectScenario(state)!.id)!.outcome.gap!;
};

test('what a removal would do to the gap of the chosen area is what it then does', async () => {
  const page = await plannedPage();
  const state = page.store.getState();
  const rows = selectMeasureRows(state);
  const before = gap(page);
  // The second lies elsewhere and the third is an idea: of the first alone, 7 trees.
  const effect = gapEffect(state, rows.slice(0, 3), () => null);
  expect(effect).toEqual({ now: before, after: before + 7 });
  removeMeasures.run(
    page,
    rows.slice(0, 3).map(({ measure }) => measure.id),
  );
  await counted(page);
  expect(gap(page)).toBe(effect!.after);
});

test('a later year takes measures out of the plan of the year of the slider, and no others', async () => {
  const page = await plannedPage();
  page.store.setState({ planYear: 2028 });
  const before = gap(page);
  const rows = selectMeasureRows(page.store.getState());
  const later = (measure: PlannedMeasure) => ({ ...measure, year: (measure.year ?? 0) + 1 });
  const effect = gapEffect(page.store.getState(), rows, later);
  expect(effect).toEqual({ now: before, after: before + 7 });
  changeMeasures.run(page, { ids: rows.map(({ measure }) => measure.id), change: later, what: 'shift' });
  await counted(page);
  expect(gap(page)).toBe(effect!.after);
  // Two years of which nothing falls in or out of the plan change nothing, so that there is nothing to say.
  expect(gapEffect(page.store.getState(), selectMeasureRows(page.store.getState()), later)).toBeNull();
});

test('what is left to spread is that of the deadline, wherever the slider stands', async () => {
  const page = await plannedPage();
  const left = leftAfterPlan(page.store.getState());
  page.store.setState({ planYear: 2027 });
  expect(leftAfterPlan(page.store.getState())).toBe(left);
  expect(gap(page)).toBe(left! + 10);
});

test('a removal says how many are gone and can be taken back from there; of nothing it says nothing', async () => {
  const page = await plannedPage();
  const { store } = page;
  removeMeasures.run(page, ['unknown']);
  expect(store.getState().notices).toEqual([]);
  const ids = selectMeasureRows(store.getState()).map(({ measure }) => measure.id);
  removeMeasures.run(page, ids.slice(0, 2));
  const [notice] = store.getState().notices;
  expect(notice?.text).toEqual({ key: 'notice.measuresRemoved', params: { count: 2 } });
  expect(notice?.step).toBe(store.getState().past.at(-1));
  undo.run(page, null);
  expect(selectMeasureRows(store.getState()).map(({ measure }) => measure.id)).toEqual(ids);
});
