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
  expect([first!.targets, first!.courses]).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [0, 1, 2, 3],
  ]);
  expect(rest.every(({ targets, courses }) => !targets && courses.length === 0)).toBe(true);
  expect(rest.length).toBeGreaterThan(1);
  expect(rest.flatMap((sheet) => sheet.measures)).toHaveLength(90);
});

test('courses that do not fit below a long table get a sheet of their own', () => {
  const sheets = planPages({ rows: rows(26) }, '', []);
  expect(sheets.map(({ targets }) => targets?.length ?? 0)).toEqual([26, 0, 0]);
  expect(sheets.flatMap(({ courses }) => courses)).toEqual(rows(26).map((_, place) => place));
});

test('more targets than a sheet holds go on with the table on the next ones, and the note stands below the last', () => {
  const sheets = planPages({ rows: rows(70, 2) }, 'Meegeteld: gepland.', measures(1));
  const tables = sheets.filter(({ targets }) => targets);
  expect(tables.flatMap(({ targets }) => targets)).toEqual(rows(70).map((_, place) => place));
  // A row of two lines takes 7 of the 200 mm that the head of the table leaves.
  expect(Math.max(...tables.map(({ targets }) => targets!.length))).toBeLessThan(200 / 7);
  expect(sheets.map(({ hasNote }) => hasNote)).toEqual([false, false, true, false]);
  expect(sheets.map(({ courses }) => courses.length)).toEqual([0, 0, 2, 0]);
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
