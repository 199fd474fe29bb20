import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureKind } from '../../../../src/domain/plan/measureKind';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { readScenarioFile } from '../../../../src/io/plan/scenarioFile';
import { undo } from '../../../../src/state/actions/history';
import { clearProject, openProjectFile } from '../../../../src/state/actions/replaceProject';
import { importScenario, openScenarioFile } from '../../../../src/state/actions/scenarios';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import { captureProject } from '../../../../src/state/jobs/saveProject';
import { selectMeasureRows } from '../../../../src/state/selectors/measureRows';
import {
  selectMeasuresOf,
  selectPlannedRecords,
  selectPlanPending,
  selectScenario,
} from '../../../../src/state/selectors/plan';
import type { ActionContext } from '../../../../src/state/store/action';
import { whenState } from '../../../../src/state/store/appStore';
import { recordsFrom, valuesOf } from '../../../../src/state/store/records';
import { openPage, settled } from '../../../helpers/countingPage';
import { OWN_RATES, PLAN_A, plannedMeasures } from '../../../helpers/plannedMeasures';
import { valueOf } from '../../../helpers/valueOf';

const BUDGET = { scenario: PLAN_A.id, year: 2028, amount: 1000 };
/** Of every target as it comes, and two of which the project has a rate of its own. */
const MEASURES: PlannedMeasure[] = [
  ...fc.sample(plannedMeasures(40, 40), { numRuns: 1, seed: 3 })[0]!,
  ...(['tree', 'cyclePath'] as const).map((kind) =>
    newMeasure(kind, {
      ...{ id: `measure-${kind}`, scenario: PLAN_A.id, target: measureKind(kind).target!, year: 2028 },
      ...{ place: { kind: 'unlocated', area: { levelId: 'towns', code: '1' } }, quantity: 37 },
    }),
  ),
];

const counted = ({ store }: ActionContext) => whenState(store, (state) => !selectPlanPending(state));

async function planningPage(measures: readonly PlannedMeasure[]): Promise<ActionContext> {
  const records = recordsFrom({
    ...{ scenario: [PLAN_A], measure: measures, budget: [BUDGET], costRate: OWN_RATES },
  });
  const page = await openPage(() => 0, { records, planYear: 2029 });
  keepPlan(page);
  await settled(page);
  await counted(page);
  return page;
}

/** How every town stands after the plan, for every target that it plans for. */
const totals = ({ store }: ActionContext) =>
  [...new Set(MEASURES.map(({ target }) => target))].map((target) =>
    selectPlannedRecords(store.getState(), target).map(({ outcome, sums }) => ({ outcome, sums })),
  );
/** What every measure costs, and by which rate. */
const costs = ({ store }: ActionContext) => selectMeasureRows(store.getState()).map(({ cost }) => cost);

test('a project with a scenario gives the same totals after it was saved, cleared and opened', async () => {
  const page = await planningPage(MEASURES);
  const before = totals(page);
  expect(before.flat().some(({ outcome }) => outcome.planned.measures > 0)).toBe(true);
  const { project } = captureProject(page.store.getState());
  const bytes = valueOf(await page.engine.writeProject(project, new Map()));
  clearProject.run(page, { history: true });
  await counted(page);
  expect(
    totals(page)
      .flat()
      .some(({ outcome }) => outcome.planned.measures > 0),
  ).toBe(false);
  const opened = valueOf(await page.engine.readProject(bytes, 'plan.pactkaart.json'));
  expect(await openProjectFile.run(page, { name: 'plan.pactkaart.json', opened, given: new Map() })).toEqual(
    [],
  );
  page.store.setState({ planYear: 2029 });
  await settled(page);
  await counted(page);
  expect(totals(page)).toEqual(before);
});

test('a scenario that was written, cleared and opened again has the same measures, budgets, rates and totals', async () => {
  const page = await planningPage(MEASURES);
  const [before, cost] = [totals(page), costs(page)];
  expect(cost.slice(-2).map(({ rate }) => rate?.id)).toEqual(OWN_RATES.map(({ id }) => id));
  const content = { scenario: PLAN_A, measures: MEASURES, budgets: [BUDGET], rates: OWN_RATES };
  const bytes = valueOf(await page.engine.writeScenario(content, 'plan-a.geojson'));
  clearProject.run(page, { history: true });
  await openScenarioFile.run(page, { file: new File([bytes.slice()], 'plan-a.geojson'), into: null });
  const state = page.store.getState();
  expect(selectScenario(state)).toEqual(PLAN_A);
  expect(selectMeasuresOf(state, PLAN_A.id)).toEqual(MEASURES);
  expect(valuesOf(state.records, 'budget')).toEqual([BUDGET]);
  expect(valuesOf(state.records, 'costRate')).toEqual(OWN_RATES);
  expect(costs(page)).toEqual(cost);
  expect(state.past).toHaveLength(1);
  await counted(page);
  expect(totals(page)).toEqual(before);
});

test('a scenario that is there already comes in beside it, under a name and a colour of its own', async () => {
  const page = await planningPage(MEASURES.slice(0, 3));
  const read = {
    scenario: PLAN_A,
    measures: MEASURES.slice(0, 3),
    budgets: [BUDGET],
    rates: [],
    refused: [],
  };
  importScenario.run(page, { read, file: 'plan-a.geojson', into: null });
  const [, second] = valuesOf(page.store.getState().records, 'scenario');
  expect(second).toMatchObject({ author: PLAN_A.author, note: PLAN_A.note });
  expect([second!.name, second!.colour, second!.id]).not.toContain(PLAN_A.name);
  expect(second!.id).not.toBe(PLAN_A.id);
  expect(selectMeasuresOf(page.store.getState(), second!.id).map(({ id }) => id)).toEqual(
    MEASURES.slice(0, 3).map(({ id }) => id),
  );
});

test('a colleague’s measures are taken over by their ids in one step, and nothing of mine goes', async () => {
  const [mine, both] = [MEASURES.slice(0, 3), MEASURES.slice(2, 3)];
  const page = await planningPage(mine);
  const measures = [...both.map((one) => ({ ...one, note: 'overlegd' })), ...MEASURES.slice(3, 5)];
  const read = {
    scenario: { ...PLAN_A, id: 'scenario-b' },
    measures,
    budgets: [],
    rates: [],
    refused: [],
  };
  importScenario.run(page, { read, file: 'plan-b.geojson', into: PLAN_A.id });
  const merged = selectMeasuresOf(page.store.getState(), PLAN_A.id);
  expect(merged.map(({ id, note }) => [id, note])).toEqual(
    [...mine.slice(0, 2), { ...both[0]!, note: 'overlegd' }, ...MEASURES.slice(3, 5)].map(({ id, note }) => [
      id,
      note,
    ]),
  );
  undo.run(page, null);
  expect(selectMeasuresOf(page.store.getState(), PLAN_A.id)).toEqual(mine);
});

const feature = (
  properties: object,
  geometry: object | null = { type: 'Point', coordinates: [4.05, 51.05] },
) => ({
  type: 'Feature',
  properties,
  geometry,
});

test('of a file of others the good measures come in, and each other one is said with its number and reason', async () => {
  const page = await planningPage([]);
  const features = [
    feature({ target: 'bomen', status: 'gepland', year: 2028, quantity: 12 }),
    feature({ target: 'parken', status: 'planned' }),
    feature({ target: 'bomen', status: 'misschien' }),
    feature({ target: 'laden', status: 'planned', connectors: 4 }),
    feature({ target: 'fiets', status: 'planned' }, null),
  ];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const file = new File([text], 'lier.geojson');
  await openScenarioFile.run(page, { file, into: null });
  const { notices, records } = page.store.getState();
  const { id, name } = selectScenario(page.store.getState())!;
  expect(name).toBe('lier');
  expect(valuesOf(records, 'scenario')).toHaveLength(2);
  expect(selectMeasuresOf(page.store.getState(), id)).toMatchObject([
    { kind: 'tree', status: 'planned', year: 2028, quantity: 12 },
    // What nobody understands comes in, and counts nothing until somebody says what it is.
    { kind: 'tree', unclear: [{ about: 'status', said: 'misschien' }] },
    // What the file does not say is not known: no 11 kW that a new one would start with.
    { kind: 'charging', year: null, attributes: { connectors: 4, kw: null } },
  ]);
  const read = valueOf(await readScenarioFile(new TextEncoder().encode(text), 'lier.geojson'));
  expect(read.refused).toEqual([
    { feature: 2, cause: 'unknownTarget' },
    { feature: 5, cause: 'noPlace' },
  ]);
  const said = notices.flatMap(({ problem }) => (problem ? [problem] : []));
  expect(said).toContainEqual({
    code: 'scenario.invalid',
    params: { file: 'lier.geojson', feature: 5, cause: 'noPlace' },
  });
});
