import { expect, test } from 'vitest';
import { COUNTING_STATUSES, planOutcome } from '../../../../src/domain/plan/phasing';
import type { PlanBase } from '../../../../src/domain/plan/phasing';
import { lineAtEndOf, recordAfterPlan } from '../../../../src/domain/plan/recordAfterPlan';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { fixtureTable } from '../../../helpers/coverageFixture';

const area = { code: 'A', name: 'A', inhabitants: 1000, realised: { fiets: 400 } };
const record = fixtureTable([area], ['fiets']).byTarget.get('fiets')![0]!;
const DATE = '2026-01-01';

function after(metres: number, year: number, base: Partial<PlanBase> = {}) {
  const outcome = planOutcome(
    [{ status: 'planned', year: 2028, amount: metres * 10_000, measures: 1 }],
    {
      ...{ unit: 'metre', realised: record.realised, inPoints: false, goal: record.goal },
      ...{ fromYear: 2021, headerYear: 2026, deadlineYear: 2030 },
      ...base,
    },
    { year, statuses: COUNTING_STATUSES, pointsAreCpe: false },
  );
  return recordAfterPlan(record, outcome, DATE);
}

test('after the plan the share holds what is planned, and what is left is spread over the years from the date', () => {
  const planned = after(100, 2030);
  expect(planned).toMatchObject({ goal: 1000, realised: 500, gap: 500, share: 0.5, expectedShare: 1 });
  expect(planned.paceNeeded).toBeCloseTo(100, 0);
  expect(after(600, 2030)).toMatchObject({ gap: 0, paceNeeded: 0 });
});

test('in an earlier year the plan stands against the line of that year, with the measures up to it', () => {
  expect(after(100, 2027)).toMatchObject({ realised: 400, share: 0.4 });
  expect(after(100, 2027).expectedShare).toBeCloseTo(0.7, 3);
});

test('where plan and realised do not add up, the quantities stay as they are', () => {
  expect(after(100, 2030, { inPoints: true })).toMatchObject({ realised: 400, gap: 600, share: 0.4 });
});

test('the line asks the whole goal at the end of the last year', () => {
  expect(lineAtEndOf(lekpTarget('fiets'), 2030)).toBe(1);
});
