import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import type { PlannedMeasure } from '../../../src/domain/plan/plannedMeasure';
import { clearProject } from '../../../src/state/actions/replaceProject';
import { compareScenarios, setPlanYear, switchPlanView } from '../../../src/state/actions/planView';
import { openScenarioFile } from '../../../src/state/actions/scenarios';
import { keepPlan } from '../../../src/state/jobs/keepPlan';
import { coverageContext, takenMeasures, takenTable } from '../../../src/state/selectors/exports';
import { selectBudgetYears, selectMeasureRows } from '../../../src/state/selectors/measureRows';
import {
  selectPlannedSubject,
  selectPlanPending,
  selectWantedScenarios,
} from '../../../src/state/selectors/plan';
import { reportContent } from '../../../src/state/selectors/report';
import { selectWithin } from '../../../src/state/selectors/shownAreas';
import type { ActionContext } from '../../../src/state/store/action';
import { whenState } from '../../../src/state/store/appStore';
import { recordsFrom, valuesOf } from '../../../src/state/store/records';
import { openPage, settled } from '../../helpers/countingPage';
import { OWN_RATES, PLAN_A, plannedMeasures } from '../../helpers/plannedMeasures';
import { valueOf } from '../../helpers/valueOf';
import { workbookSheets } from '../../helpers/workbookSheets';

const PLAN_B = { ...PLAN_A, id: 'scenario-b', name: 'Plan B', colour: '#005a9c' };
const MEASURES: PlannedMeasure[] = fc.sample(plannedMeasures(60, 60), { numRuns: 1, seed: 11 })[0]!;
const OF_B = MEASURES.slice(0, 40).map((measure): PlannedMeasure => ({
  ...measure,
  scenario: PLAN_B.id,
  year: 2029,
}));
const BUDGETS = [
  { scenario: PLAN_A.id, year: 2028, amount: 1000 },
  { scenario: PLAN_B.id, year: 2029, amount: 2000.5 },
];

const counted = ({ store }: ActionContext) =>
  whenState(store, (state) => {
    const isIn = (id: string) => state.countedPlans[id] !== undefined;
    return !selectPlanPending(state) && selectWantedScenarios(state).every(isIn);
  });

let page: ActionContext;
beforeAll(async () => {
  const records = recordsFrom({
    ...{ scenario: [PLAN_A, PLAN_B], measure: [...MEASURES, ...OF_B], budget: BUDGETS, costRate: OWN_RATES },
  });
  page = await openPage(() => 0, { records, scenarioId: PLAN_A.id });
  keepPlan(page);
  await settled(page);
  await counted(page);
});

/** Every number of the plan that the page shows, prints and exports. */
async function everyNumber({ store, engine }: ActionContext) {
  const state = store.getState();
  const level = state.levels[0]!;
  const targets = [...takenTable(state)!.byTarget.keys()];
  const bytes = valueOf(
    await engine.exportCoverage({
      ...{
        format: 'geojson',
        geometry: { crs: 'EPSG:4326', decimals: 9 },
        language: 'nl',
        fileName: 'towns',
      },
      ...{ areasId: level.areasId, table: takenTable(state)!, context: coverageContext(state)! },
      ...{ part: null, ownAreas: [], measures: takenMeasures(state) },
    }),
  );
  const ofScenario = (id: string) =>
    targets.map((target) => selectPlannedSubject(state, target, id)!.outcome);
  return {
    compared: [ofScenario(PLAN_A.id), ofScenario(PLAN_B.id)],
    printed: level.areas.map((_, index) => reportContent(state, level, index).plan),
    exported: new TextDecoder().decode(bytes),
    budget: selectBudgetYears(state),
    rows: selectMeasureRows(state),
  };
}

test('two plans compared, printed and exported, cleared and opened again have the same totals to the bit', async () => {
  const { store, engine } = page;
  compareScenarios.run(page, [PLAN_B.id]);
  setPlanYear.run(page, 2028);
  switchPlanView.run(page, { planOnMap: true });
  await counted(page);
  const before = await everyNumber(page);
  expect(before.compared.flat().filter(({ planned }) => planned.measures > 0).length).toBeGreaterThan(5);
  expect(before.exported).toContain('"plan":"Plan A"');
  expect(before.rows.some(({ cost }) => cost.rate?.basis === 'own')).toBe(true);

  const files = await Promise.all(
    [PLAN_A, PLAN_B].map(async (scenario) => {
      const measures = valuesOf(store.getState().records, 'measure').filter(
        (one) => one.scenario === scenario.id,
      );
      const budgets = BUDGETS.filter((one) => one.scenario === scenario.id);
      const bytes = valueOf(
        await engine.writeScenario(
          { scenario, measures, budgets, rates: OWN_RATES },
          `${scenario.name}.geojson`,
        ),
      );
      return new File([bytes.slice()], `${scenario.name}.geojson`);
    }),
  );
  clearProject.run(page, { history: true });
  await counted(page);
  for (const file of files) await openScenarioFile.run(page, { file, into: null });
  store.setState({ scenarioId: PLAN_A.id });
  compareScenarios.run(page, [PLAN_B.id]);
  // The year moves there and back.
  setPlanYear.run(page, 2030);
  setPlanYear.run(page, 2028);
  switchPlanView.run(page, { planOnMap: true });
  await settled(page);
  await counted(page);
  expect(await everyNumber(page)).toEqual(before);
});

/** Cells of a sheet as rows; what is empty is undefined. */
function grid(cells: ReadonlyMap<string, string | number>): (string | number | undefined)[][] {
  const rows: (string | number | undefined)[][] = [];
  for (const [place, value] of cells) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place)!;
    const column = [...letters!].reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0) - 1;
    (rows[Number(row) - 1] ??= [])[column] = value;
  }
  return rows;
}

test('a workbook of a level says the plan: columns at the end, its measures on a sheet, year and rates at the foot', async () => {
  const { store, engine } = page;
  setPlanYear.run(page, 2029);
  switchPlanView.run(page, { planOnMap: true });
  await counted(page);
  const state = store.getState();
  const rows = selectMeasureRows(state);
  const bytes = valueOf(
    await engine.exportCoverage({
      ...{ format: 'xlsx', geometry: { crs: 'EPSG:4326', decimals: 7 }, language: 'nl', fileName: 'towns' },
      ...{ areasId: state.levels[0]!.areasId, table: takenTable(state)!, context: coverageContext(state)! },
      ...{ part: null, ownAreas: [], measures: takenMeasures(state) },
    }),
  );
  const byName = new Map([...workbookSheets(bytes)].map(([name, { cells }]) => [name, grid(cells)]));
  const [heading, ...measures] = byName.get('Maatregelen')!;
  expect(heading!.slice(0, 5)).toEqual(['Maatregel', 'Soort', 'Doel', 'Gebied', 'Jaar']);
  expect(measures).toHaveLength(rows.length);
  const cost = heading!.indexOf('Kosten (euro)');
  const sum = measures.reduce((all, row) => all + Number(row[cost] ?? 0), 0);
  expect(Math.round(sum * 100)).toBe(rows.reduce((all, row) => all + (row.cost.cents ?? 0), 0));
  const about = byName.get('Herkomst')!.map(([label, value]) => `${label}: ${value}`);
  expect(about).toContain('Plan: Plan A');
  expect(about).toContain('Na plan, 31 december: 2029');
  expect(about).toContain('Statussen die in het plan tellen: gepland');
  expect(about.some((line) => /^Eenheidsprijs van het plan: .*€.* per .*steunwaarde 2021/.test(line))).toBe(
    true,
  );
  const figures = byName.get('Cijfers')![0]!;
  expect(figures.slice(-3)).toEqual([
    'Kosten van het plan (euro)',
    'Daarvan eigen middelen (euro)',
    'Maatregelen met onbekende kosten',
  ]);
  // A plan comes after all else, also where a target has columns of its own.
  const wide = byName.get('Per gebied')![0]!;
  const first = wide.findIndex((text) => /het plan/i.test(String(text)));
  expect(wide.slice(first).every((text) => /het plan/i.test(String(text)))).toBe(true);
});

test('what leaves of a level that is limited to a larger area is of its areas alone, and every form says so', async () => {
  const { store, engine } = page;
  const level = store.getState().levels[0]!;
  // A larger area that is not open goes by its code.
  const areas = level.areas.map((area) => ({
    ...area,
    parentCode: ['1', '3'].includes(area.code) ? 'Antwerpen' : null,
  }));
  const whole = await taken('geojson');
  store.setState({ levels: [{ ...level, areas }], within: 'Antwerpen' });
  await counted(page);
  const state = store.getState();
  const measures = takenMeasures(state);
  expect(measures.length).toBeLessThan(selectMeasureRows(state).length);
  for (const { row } of measures) {
    const { place } = row.measure;
    const isThere = row.areas.some(({ area }) => area === 1 || area === 3);
    expect(isThere || (place.kind !== 'geometry' && ['1', '3'].includes(place.area.code))).toBe(true);
  }

  const part = await taken('geojson');
  const featureOf = (text: string, code: string) =>
    (JSON.parse(text) as FeatureCollection).features.find(
      ({ properties }) => properties!['area_code'] === code,
    )!;
  expect((JSON.parse(part) as FeatureCollection).features).toHaveLength(2);
  for (const code of ['1', '3']) {
    expect(featureOf(part, code).geometry).toEqual(featureOf(whole, code).geometry);
    expect(featureOf(part, code).properties).toMatchObject({
      ...featureOf(whole, code).properties,
      within: 'Antwerpen',
    });
  }
  expect(whole).not.toContain('"within"');
  expect(JSON.parse(part)).toMatchObject({ provenance: { within: 'Antwerpen' } });
  const [heading, ...rows] = (await taken('csv')).trim().split('\r\n');
  expect(heading).toContain(';Alleen binnen;');
  for (const row of rows) expect(row).toMatch(/^(\uFEFF)?[13];Town [13];.*;Antwerpen;/);

  async function taken(format: 'geojson' | 'csv'): Promise<string> {
    const now = store.getState();
    const bytes = await engine.exportCoverage({
      ...{ format, geometry: { crs: 'EPSG:4326', decimals: 9 }, language: 'nl', fileName: 'towns' },
      ...{ areasId: level.areasId, table: takenTable(now)!, context: coverageContext(now)! },
      ...{ part: selectWithin(now)?.indices ?? null, ownAreas: [], measures: takenMeasures(now) },
    });
    return new TextDecoder().decode(valueOf(bytes));
  }
});
