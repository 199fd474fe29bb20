import { expect, test } from 'vitest';
import { filterAreas, limitTo, orderOverview } from '../../../../src/state/actions/overview';
import { selectTarget, unfilterAreas } from '../../../../src/state/actions/selection';
import { filterTable } from '../../../../src/state/actions/view';
import {
  selectClassCounts,
  selectColouredAreas,
  selectOverviewRows,
  selectShownColumns,
  selectSubjectSchedule,
} from '../../../../src/state/selectors/overview';
import { targetStore } from '../../../helpers/targetState';
import { openPage } from '../../../helpers/countingPage';

async function page() {
  const { engine } = await openPage(() => 0, {});
  const store = targetStore();
  return { context: { store, engine }, state: () => store.getState() };
}

// One square metre per inhabitant and one tree per two: the first has nearly all, the second nearly nothing.
test('the filter of the overview leaves its areas on the map, in the legend and in the rows', async () => {
  const { context, state } = await page();
  expect(selectColouredAreas(state())).toBeNull();
  filterAreas.run(context, { behindOn: 'ontharding' });
  expect(selectColouredAreas(state())).toEqual([1]);
  expect(selectOverviewRows(state())).toEqual([1]);
  expect([...selectClassCounts(state()).values()]).toEqual([1]);
  unfilterAreas.run(context, null);
  expect(selectColouredAreas(state())).toBeNull();
});

test('what is asked of targets lasts while another is on the map, and a pointer that moves makes no other list', async () => {
  const { context, state } = await page();
  filterAreas.run(context, { behindAtLeast: 1 });
  const coloured = selectColouredAreas(state());
  const columns = selectShownColumns(state());
  selectTarget.run(context, 'bomen');
  context.store.setState({ hoveredIndex: 1 });
  expect(selectColouredAreas(state())).toBe(coloured);
  expect(selectShownColumns(state())).toBe(columns);
});

test('rows obey the text and the larger area, and turn around when asked twice', async () => {
  const { context, state } = await page();
  orderOverview.run(context, 'name');
  expect(selectOverviewRows(state())).toEqual([0, 1]);
  orderOverview.run(context, 'name');
  expect(selectOverviewRows(state())).toEqual([1, 0]);
  filterTable.run(context, 'een');
  expect(selectOverviewRows(state())).toEqual([0]);
  filterTable.run(context, '');
  limitTo.run(context, 'P');
  expect(selectOverviewRows(state())).toHaveLength(2);
  expect(selectColouredAreas(state())).toEqual([0, 1]);
});

test('the panel counts the chosen area, or all together', async () => {
  const { context, state } = await page();
  expect(selectSubjectSchedule(state()).known).toBe(2);
  context.store.setState({ selectedCode: '1' });
  const first = selectSubjectSchedule(state());
  context.store.setState({ selectedCode: '2' });
  const second = selectSubjectSchedule(state());
  expect(first.onSchedule).toBeGreaterThan(second.onSchedule);
});
