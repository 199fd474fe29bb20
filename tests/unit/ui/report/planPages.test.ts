import { expect, test } from 'vitest';
import type { ReportPlanRow } from '../../../../src/state/selectors/reportPlan';
import { planPages } from '../../../../src/ui/report/planPages';
import type { ListedOfArea } from '../../../../src/ui/report/planPages';

const rows = (count: number, planned = count) =>
  Array.from({ length: count }, (_, at) => ({
    planned: { sums: at < planned ? [{}] : [] },
  })) as unknown as ReportPlanRow[];
const measures = (count: number, name = 'Bomenrij', details = '') =>
  Array.from({ length: count }, () => ({ name, details })) as ListedOfArea[];

test('the targets come first with the courses of those that are planned for, then the measures, none lost', () => {
  const [first, ...rest] = planPages({ rows: rows(10, 4) }, '', measures(90));
  expect([first!.table, first!.courses]).toEqual([true, [0, 1, 2, 3]]);
  expect(rest.every(({ table, courses }) => !table && courses.length === 0)).toBe(true);
  expect(rest.length).toBeGreaterThan(1);
  expect(rest.flatMap((sheet) => sheet.measures)).toHaveLength(90);
});

test('courses that do not fit below a long table get a sheet of their own', () => {
  const sheets = planPages({ rows: rows(26) }, '', []);
  expect(sheets.map(({ table }) => table)).toEqual([true, false, false]);
  expect(sheets.flatMap(({ courses }) => courses)).toEqual(rows(26).map((_, place) => place));
});

test('long notes and wide letters take more sheets, and an endless one still has one', () => {
  const sheetsOf = (name: string, details = '') =>
    planPages({ rows: rows(1, 0) }, '', measures(40, name, details)).length;
  expect(
    sheetsOf('Bomenrij', 'in overleg met het schoolbestuur, na de werken aan de riolering'),
  ).toBeGreaterThan(sheetsOf('Bomenrij'));
  expect(sheetsOf('W'.repeat(60))).toBeGreaterThan(sheetsOf('i'.repeat(60)));
  expect(planPages({ rows: rows(1, 0) }, '', measures(1, 'x'.repeat(9000)))).toHaveLength(2);
});
