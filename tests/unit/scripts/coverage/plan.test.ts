import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planCells, PLAN_COLUMNS } from '../../../../src/domain/coverage/coverageRow';
import { NO_COST } from '../../../../src/domain/plan/cost';
import type { CostRate } from '../../../../src/domain/plan/costRate';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { derivedQuantities } from '../../../../src/engine/edits/derivedQuantities';
import { writeScenario } from '../../../../src/io/plan/scenarioFile';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import { selectMeasureRows, selectPlanCosts } from '../../../../src/state/selectors/measureRows';
import { selectPlannedRecords, selectPlanPending } from '../../../../src/state/selectors/plan';
import { whenState } from '../../../../src/state/store/appStore';
import { NO_RECORDS, putting, withChanges } from '../../../../src/state/store/records';
import { openPage, settled } from '../../../helpers/countingPage';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';
import { OWN_RATES, PLAN_A, plannedMeasures } from '../../../helpers/plannedMeasures';
import { box } from '../../../helpers/squareAreas';
import { workbookSheets } from '../../../helpers/workbookSheets';
import { valueOf } from '../../../helpers/valueOf';

/** The towns of the page: four squares beside one another. */
const TOWNS = [0, 1, 2, 3].map((i) => ({
  type: 'Feature',
  properties: { nis: `${i}`, naam: `Town ${i}` },
  geometry: { type: 'Polygon', coordinates: [box(4 + i / 10, 51, 0.1)] },
}));

let batch: CoverageRun;
beforeAll(() => {
  batch = coverageRun();
  batch.put('areas.geojson', { type: 'FeatureCollection', features: TOWNS });
  batch.put(
    'people.csv',
    `nis,inw\n${[0, 1, 2, 3].map((i) => `${i},${1000 * (i + 1) + 2025}`).join('\n')}\n`,
  );
});
afterAll(() => {
  batch.remove();
});

function putScenario(measures: readonly PlannedMeasure[], rates: readonly CostRate[] = []): string {
  const content = { scenario: PLAN_A, measures, budgets: [], rates };
  const bytes = valueOf(writeScenario(content, derivedQuantities(measures), 'plan.geojson'));
  batch.put('plan.geojson', new TextDecoder().decode(bytes));
  return batch.path('plan.geojson');
}

test('a scenario gives in the batch command the numbers of the plan in the page', async () => {
  const [measures] = fc.sample(plannedMeasures(80, 80), { numRuns: 1, seed: 7 });
  const page = await openPage(() => 0, {
    records: withChanges(NO_RECORDS, [
      ...putting(NO_RECORDS, 'scenario', [PLAN_A]),
      ...putting(NO_RECORDS, 'measure', measures!),
      ...putting(NO_RECORDS, 'costRate', OWN_RATES),
    ]),
    // Nothing but the plan: what is realised is another test's.
    ...{ exampleDataRemoved: true, planYear: 2028, populationYear: 2025 },
  });
  page.store.setState({ layers: [] });
  keepPlan(page);
  await settled(page);
  await whenState(page.store, (state) => !selectPlanPending(state));

  const file = putScenario(measures!, OWN_RATES);
  const { rows, lines } = await batch.run('--scenario', file, '--scenario-year', '2028');
  expect(lines.join('\n')).not.toContain('ongeldig');
  const targets = new Set(measures!.map(({ target }) => target));
  expect(rows.size).toBe(4 * targets.size);
  let [planned, cost] = [0, 0];
  for (const target of targets) {
    selectPlannedRecords(page.store.getState(), target).forEach(({ record, outcome }, area) => {
      const planCost = selectPlanCosts(page.store.getState()).get(target)!.get(area) ?? NO_COST;
      const row = rows.get(`${record.areaCode} ${target}`)!;
      expect(Object.fromEntries(PLAN_COLUMNS.map((column) => [column, row[column]]))).toEqual(
        planCells({ ...record, plan: outcome, planCost }),
      );
      planned += outcome.planned.measures;
      cost += planCost.cents;
    });
  }
  expect(planned).toBeGreaterThan(10);
  expect(cost).toBeGreaterThan(0);

  // The same list of measures as the page's, in a workbook.
  const out = batch.path('plan.xlsx');
  expect((await batch.run('--scenario', file, '--scenario-year', '2028', '--out', out)).code).toBe(0);
  const { cells } = workbookSheets(readFileSync(out)).get('Maatregelen')!;
  const column = (letter: string) => measures!.map((_, at) => cells.get(`${letter}${at + 2}`) ?? null);
  const listed = selectMeasureRows(page.store.getState());
  expect(column('K')).toEqual(listed.map(({ cost: { cents } }) => (cents === null ? null : cents / 100)));
  expect(column('Q')).toEqual(listed.map(({ measure }) => measure.id));
});

test('what of a plan is not understood counts nowhere, which a note says', async () => {
  const place: MeasurePlace = { kind: 'geometry', geometry: { type: 'Point', coordinates: [4.05, 51.05] } };
  const given = { scenario: PLAN_A.id, target: 'bomen' as const, place, year: 2027, quantity: 40 };
  const known = newMeasure('tree', { ...given, id: 'measure-1' });
  const unclear: PlannedMeasure = {
    ...newMeasure('tree', { ...given, id: 'measure-2', cost: 500 }),
    unclear: [{ about: 'status', said: 'in studie' }],
  };
  const file = putScenario([known, unclear]);
  const { rows, lines } = await batch.run('--scenario', file, '--scenario-year', '2028');
  expect(rows.get('0 bomen')).toMatchObject({ plan_planned: 40, plan_measures: 1 });
  expect(lines.join('\n')).toContain('1 maatregel vraagt aandacht en telt nergens mee');
});

const tree = (id: string, properties: object, x = 4.05) => ({
  type: 'Feature',
  id,
  properties: { target: 'bomen', status: 'planned', ...properties },
  geometry: { type: 'Point', coordinates: [x, 51.05] },
});
const FOREIGN = [
  tree('a', { year: 2027, quantity: 100 }),
  tree('b', { year: 2029, quantity: 20 }),
  tree('c', { year: 2027, quantity: 3, status: 'idea' }),
  tree('d', { quantity: 5 }),
  tree('e', { year: 2025, quantity: 40, status: 'realised' }),
];
const putForeign = (features: readonly object[]) => {
  batch.put('foreign.geojson', { type: 'FeatureCollection', features });
  batch.put('trees.csv', 'nis,n\n0,250\n1,9\n');
  const figures = `bomen=${batch.path('trees.csv')}:nis:n`;
  return ['--scenario', batch.path('foreign.geojson'), '--figures', figures];
};

test('after the plan: what stands, and what is planned with a status that counts until the year', async () => {
  const { rows } = await batch.run(...putForeign(FOREIGN), '--scenario-year', '2028');
  // 3025 inhabitants: a tree for each, as the pact asks.
  expect(rows.get('0 bomen')).toMatchObject({
    ...{ goal: 3025, realised: 250, planned: null, gap: 2775 },
    ...{ plan_year: 2028, plan_planned: 140, plan_measures: 2, plan_total: 390, plan_gap: 2635 },
    ...{ plan_reached: null, plan_without_year: 5 },
  });
  expect(rows.get('1 bomen')).toMatchObject({
    realised: 9,
    plan_planned: 0,
    plan_measures: 0,
    plan_total: 9,
  });
  // Nothing is known of what stands there: the plan shows its quantity and no gap.
  expect(rows.get('3 bomen')).toMatchObject({ realised: null, plan_planned: 0, plan_gap: null });
});

test('statuses are those that are asked for, and a year before the deadline is the only one that has to be named', async () => {
  const ideas = await batch.run(...putForeign(FOREIGN), '--scenario-statuses', 'idea,planned');
  expect(ideas.rows.get('0 bomen')).toMatchObject({ plan_year: 2030, plan_planned: 123, plan_measures: 3 });
});

test('without a year or statuses a file of features counts as it did, among the layers, without columns of a plan', async () => {
  const { rows } = await batch.run(...putForeign(FOREIGN));
  expect(Object.keys(rows.get('0 bomen')!).filter((column) => column.startsWith('plan_'))).toEqual([]);
  expect(rows.get('0 bomen')).toMatchObject({ realised: 290, planned: 125 });
});

test('a measure that is none stops the command and is named; other words than statuses are wrong usage', async () => {
  const spoilt = [...FOREIGN, tree('f', { year: 2028.5 })];
  const { code, lines } = await batch.run(...putForeign(spoilt), '--scenario-year', '2028');
  expect([code, lines]).toEqual([
    1,
    [expect.stringMatching(/maatregel 6 is ongeldig \(“year” is geen jaartal\)/)],
  ]);
  expect((await batch.run(...putForeign(FOREIGN), '--scenario-statuses', 'gepland')).code).toBe(2);
  expect((await batch.run('--scenario-year', '2028')).code).toBe(2);
});

test('points without power stand apart from a plan in CPE, unless they count as one each, which every row then says', async () => {
  batch.put('points.csv', 'nis,n\n0,10\n');
  const station = { target: 'laden', connectors: 4, kw: 11, year: 2027 };
  const scenario = putForeign([tree('a', station)]).slice(0, 2);
  const given = [...scenario, '--figures', `laden=${batch.path('points.csv')}:nis:n`];
  const apart = await batch.run(...given, '--scenario-year', '2028');
  expect(apart.rows.get('0 laden')).toMatchObject({
    realised: 10,
    plan_planned: 4,
    plan_total: null,
    plan_gap: null,
  });
  expect(apart.rows.get('0 laden')).not.toHaveProperty('plan_points_are_cpe');
  const added = await batch.run(...given, '--scenario-points-are-cpe');
  expect(added.rows.get('0 laden')).toMatchObject({ plan_total: 14, plan_points_are_cpe: true });
  expect((await batch.run('--scenario-points-are-cpe')).code).toBe(2);
});
