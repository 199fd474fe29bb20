import { expect, test } from 'vitest';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import { whenState } from '../../../../src/state/store/appStore';
import {
  addMeasures,
  changeMeasures,
  findOverlap,
  placeMeasure,
  removeMeasures,
} from '../../../../src/state/actions/measures';
import type { MadeMeasure } from '../../../../src/state/actions/measures';
import { undo } from '../../../../src/state/actions/history';
import { previewMeasure } from '../../../../src/state/actions/planView';
import {
  selectPlannedRecords,
  selectPlanPending,
  selectScenario,
} from '../../../../src/state/selectors/plan';
import { measureGeometryOf } from '../../../../src/state/selectors/pen';
import { selectMeasureRows } from '../../../../src/state/selectors/measureRows';
import type { ActionContext } from '../../../../src/state/store/action';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { openPage, settled } from '../../../helpers/countingPage';
import { box } from '../../../helpers/squareAreas';

const at = (longitude: number): MeasurePlace => ({
  kind: 'geometry',
  geometry: { type: 'Point', coordinates: [longitude, 51.05] },
});

function made(place: MeasurePlace, facts: Partial<PlannedMeasure> = {}): MadeMeasure {
  return newMeasure('tree', { id: '', scenario: '', target: 'bomen', place, year: 2028, ...facts } as never);
}

/** A page with four towns side by side, a tenth of a degree wide from 4 degrees on, whose plan is counted. */
async function planningPage(): Promise<ActionContext> {
  const page = await openPage(() => 0, {});
  keepPlan(page);
  await settled(page);
  return page;
}

const counted = (page: ActionContext) => whenState(page.store, (state) => !selectPlanPending(state));

/** Planned trees by 2030 in each of the towns. */
const planned = ({ store }: ActionContext) =>
  selectPlannedRecords(store.getState(), 'bomen').map(({ outcome }) => outcome.planned.quantity);

test('measures count in the area in which they lie, and go with an undo', async () => {
  const page = await planningPage();
  addMeasures.run(page, [made(at(4.05)), made(at(4.15)), made(at(4.16), { quantity: 5 })]);
  await counted(page);
  expect(planned(page)).toEqual([1, 6, 0, 0]);
  expect(selectMeasureRows(page.store.getState()).map(({ areas }) => areas.map(({ area }) => area))).toEqual([
    [0],
    [1],
    [1],
  ]);
  undo.run(page, null);
  await counted(page);
  expect(planned(page)).toEqual([0, 0, 0, 0]);
});

test('another year, a removal and another date of the header each show at once in what is planned', async () => {
  const page = await planningPage();
  addMeasures.run(page, [made(at(4.05)), made(at(4.15)), made(at(4.25), { status: 'idea' })]);
  await counted(page);
  expect(planned(page)).toEqual([1, 1, 0, 0]);
  const ids = selectMeasureRows(page.store.getState()).map(({ measure }) => measure.id);
  changeMeasures.run(page, {
    ids: ids.slice(0, 1),
    change: (measure) => ({ ...measure, year: 2033 }),
    what: 'year',
  });
  await counted(page);
  expect(planned(page)).toEqual([0, 1, 0, 0]);
  removeMeasures.run(page, ids.slice(1, 2));
  page.store.setState({ planStatuses: new Set(['idea']) });
  await counted(page);
  expect(planned(page)).toEqual([0, 0, 1, 0]);
});

test('another year or status sends no measure to the engine, and a note or a cost asks nothing of it', async () => {
  const page = await planningPage();
  addMeasures.run(page, [made(at(4.05)), made(at(4.15), { quantity: 3 })]);
  await counted(page);
  const [first, second] = selectMeasureRows(page.store.getState()).map(({ measure }) => measure.id);
  const asked: string[] = [];
  const { movePlanned, putPlanned, plannedShares } = page.engine;
  page.engine.movePlanned = (planId, moves) => {
    asked.push(...moves.map(({ ids }) => `move ${ids.length}`));
    return movePlanned(planId, moves);
  };
  page.engine.putPlanned = (...request) => {
    asked.push('put');
    return putPlanned(...request);
  };
  page.engine.plannedShares = (...request) => {
    asked.push('shares');
    return plannedShares(...request);
  };
  const change = async (what: Partial<PlannedMeasure>, ids = [first!, second!]) => {
    const change = (measure: PlannedMeasure) => ({ ...measure, ...what }) as PlannedMeasure;
    changeMeasures.run(page, { ids, change, what: JSON.stringify(what) });
    await counted(page);
  };
  await change({ note: 'met de scouts', cost: 500, lead: 'groendienst' });
  expect(asked).toEqual([]);
  await change({ year: 2029, status: 'in_progress' });
  expect(asked).toEqual(['move 2']);
  expect(planned(page)).toEqual([1, 3, 0, 0]);
  expect(selectMeasureRows(page.store.getState()).map(({ areas }) => areas[0]!.quantity)).toEqual([1, 3]);
  asked.length = 0;
  await change({ quantity: 4 }, [second!]);
  expect(asked).toEqual(['put', 'shares']);
  expect(planned(page)).toEqual([1, 4, 0, 0]);
});

test('a row over a border is shared out in whole trees, and a town in which it was before has none left', async () => {
  const page = await planningPage();
  const row: MeasurePlace = {
    kind: 'geometry',
    geometry: {
      type: 'LineString',
      coordinates: [
        [4.0995, 51.05],
        [4.1005, 51.05],
      ],
    },
  };
  addMeasures.run(page, [made(row)]);
  await counted(page);
  const [first = 0, second = 0] = planned(page);
  // About 70 m, a tree at both ends and every 8 m.
  expect(first + second).toBe(9);
  expect(Number.isInteger(first) && first >= 4 && second >= 4).toBe(true);
});

test('the measure under the hand counts without being kept, and what it moves away from does not count twice', async () => {
  const page = await planningPage();
  addMeasures.run(page, [made(at(4.05), { quantity: 7 })]);
  await counted(page);
  const { store } = page;
  const scenario = selectScenario(store.getState())!;
  const [row] = selectMeasureRows(store.getState());
  const moved: PlannedMeasure = { ...row!.measure, scenario: scenario.id, place: at(4.25), year: 2029 };
  await previewMeasure.run(page, moved);
  expect(planned(page)).toEqual([0, 0, 7, 0]);
  await previewMeasure.run(page, null);
  expect(planned(page)).toEqual([7, 0, 0, 0]);
});

test('an unsealing that lies over another of its plan has that part in common with it until it is cut away', async () => {
  const page = await planningPage();
  const unsealing = (west: number): MadeMeasure =>
    newMeasure('unsealing', {
      ...{ id: '', scenario: '', target: 'ontharding', year: 2028 },
      place: { kind: 'geometry', geometry: { type: 'Polygon', coordinates: [box(west, 51.02, 0.001)] } },
    });
  addMeasures.run(page, [unsealing(4.02), unsealing(4.0205)]);
  addMeasures.run(page, [made(at(4.0205))]);
  await counted(page);
  const rows = () => selectMeasureRows(page.store.getState());
  const [first, second] = rows().map(({ measure }) => measure);
  const overlap = await findOverlap.run(page, second!);
  expect(overlap?.ids).toEqual([first!.id]);
  expect(overlap!.area).toBeCloseTo(rows()[1]!.quantity! / 2, -1);

  const geometry = measureGeometryOf(overlap!.rest)!;
  placeMeasure.run(page, { id: second!.id, place: { kind: 'geometry', geometry } });
  await counted(page);
  expect(rows()[1]!.quantity).toBeCloseTo(rows()[0]!.quantity! / 2, -1);
  expect(await findOverlap.run(page, rows()[1]!.measure)).toBeNull();
  expect(await findOverlap.run(page, rows()[2]!.measure)).toBeNull();
});

test('rows say the same whether a measure was there before, got other facts, or is there from the start', async () => {
  const page = await planningPage();
  addMeasures.run(page, [made(at(4.05)), made(at(4.15)), made(at(4.25)), made(at(4.35), { cost: 10 })]);
  await counted(page);
  const rowsOf = ({ store }: ActionContext) => selectMeasureRows(store.getState());
  const [year, cost, number] = rowsOf(page).map(({ measure }) => measure.id);
  for (const [id, what, facts] of [
    [year, 'year', { year: 2029, status: 'realised' }],
    [cost, 'cost', { cost: 250, coFinancing: 0.25, year: 2031 }],
    [number, 'number', { quantity: 12, year: 2030 }],
  ] as const) {
    const change = (measure: PlannedMeasure) => ({ ...measure, ...facts });
    changeMeasures.run(page, { ids: [id!], change, what });
    // Where it lies hangs on none of these: it is named also before the plan is counted anew.
    expect(rowsOf(page).map(({ areas }) => areas.map(({ area }) => area))).toEqual([[0], [1], [2], [3]]);
    await counted(page);
  }
  const fresh = await planningPage();
  fresh.store.setState({ records: structuredClone(page.store.getState().records) });
  await counted(fresh);
  expect(rowsOf(page)).toEqual(rowsOf(fresh));
  expect(rowsOf(page).map(({ quantity, cost: { cents } }) => [quantity, cents])).toEqual([
    [1, 16_300],
    [1, 25_000],
    [12, 195_600],
    [1, 1000],
  ]);
});

test('what is drawn before the plan is counted has its numbers when it is, also when the pointer rests', async () => {
  const page = await planningPage();
  addMeasures.run(page, [made(at(4.05))]);
  const scenario = selectScenario(page.store.getState())!.id;
  const drawn = { ...made(at(4.15)), id: 'pen', scenario } as PlannedMeasure;
  await previewMeasure.run(page, drawn);
  expect(page.store.getState().planPreview).toEqual({ measure: drawn, counted: null });
  await whenState(page.store, ({ planPreview }) => planPreview?.counted !== null);
  expect(planned(page)).toEqual([1, 1, 0, 0]);
});
