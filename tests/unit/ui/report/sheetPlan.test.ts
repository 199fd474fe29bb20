import { describe, expect, test } from 'vitest';
import type { ReportRow } from '../../../../src/state/selectors/report';
import { LAST_ATTEMPT, planReport } from '../../../../src/ui/report/sheetPlan';

function rows(count: number, explained = count): ReportRow[] {
  return Array.from(
    { length: count },
    (_, i) => ({ explanation: i < explained ? `text ${i}` : ' ' }) as ReportRow,
  );
}

describe('the plan of a report', () => {
  test('is two sheets at first, in ever smaller letters', () => {
    const plans = [0, 1, 2, 3].map((attempt) => planReport(rows(11, 2), attempt));
    expect(plans.map(({ density }) => density)).toEqual(['roomy', 'normal', 'tight', 'dense']);
    for (const { sheets } of plans) {
      expect(sheets.map(({ head, annexes }) => [head, annexes])).toEqual([
        [true, false],
        [false, true],
      ]);
      expect(sheets[1]!.explained).toHaveLength(2);
    }
  });

  test('gives the explanations more sheets when two do not hold them', () => {
    expect(planReport(rows(11), 4).sheets.map(({ explained }) => explained?.length)).toEqual([
      undefined,
      11,
      undefined,
    ]);
    expect(planReport(rows(11), LAST_ATTEMPT).sheets.map(({ explained }) => explained?.length)).toEqual([
      undefined,
      6,
      5,
      undefined,
    ]);
  });

  test.each([0, 1, 11, 12, 13, 18, 19, 60])(
    'holds every row, explanation and annex once, with %i rows at any attempt',
    (count) => {
      const all = rows(count);
      for (let attempt = 0; attempt <= LAST_ATTEMPT; attempt++) {
        const { sheets } = planReport(all, attempt);
        expect(sheets.flatMap((sheet) => sheet.rows)).toEqual(all);
        expect(sheets.flatMap(({ explained }) => explained ?? [])).toEqual(all);
        expect(sheets.filter(({ annexes }) => annexes)).toHaveLength(1);
        expect(sheets.filter(({ policy }) => policy)).toHaveLength(1);
        expect(sheets.filter(({ head }) => head)).toHaveLength(1);
      }
    },
  );
});
