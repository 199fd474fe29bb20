import { expect, test } from 'vitest';
import { comparedStanding } from '../../../../src/domain/plan/compareScenarios';
import { NO_COST } from '../../../../src/domain/plan/cost';
import type { CostTotal } from '../../../../src/domain/plan/cost';
import { COUNTING_STATUSES, planOutcome } from '../../../../src/domain/plan/phasing';
import type { PlanBase } from '../../../../src/domain/plan/phasing';

function compared(planned: number, cost: Partial<CostTotal>, realised: number | null = 600) {
  const base: PlanBase = {
    ...{ unit: 'tree', realised, inPoints: false, goal: 1000 },
    ...{ fromYear: 2021, headerYear: 2026, deadlineYear: 2030 },
  };
  const sums = [{ status: 'planned', year: 2027, amount: planned * 1000, measures: 1 } as const];
  const view = { year: 2030, statuses: COUNTING_STATUSES, pointsAreCpe: false };
  const standing = { outcome: planOutcome(sums, base, view), cost: { ...NO_COST, ...cost } };
  const { gapClosed: closed, costPerUnit: perUnit, atLeast } = comparedStanding(standing);
  return { closed, perUnit, atLeast };
}

test('a plan closes what it takes off the gap, and every unit of that has a cost', () => {
  const cost = { cents: 50_000, measures: 2 };
  expect(compared(100, cost)).toEqual({ closed: 100, perUnit: 500, atLeast: false });
  expect(compared(100, { ...cost, unknown: 1 })).toEqual({ closed: 100, perUnit: 500, atLeast: true });
  expect(compared(100, { measures: 2, unknown: 2 })).toMatchObject({ perUnit: null, atLeast: true });
});

test('what passes the goal closes nothing, and without a gap nothing is known', () => {
  expect(compared(500, { cents: 40_000, measures: 1 })).toMatchObject({ closed: 400, perUnit: 100 });
  expect(compared(500, { cents: 1, measures: 1 }, 1200)).toMatchObject({ closed: 0, perUnit: null });
  expect(compared(500, { cents: 1, measures: 1 }, null)).toMatchObject({ closed: null, perUnit: null });
  expect(compared(-50, { cents: 1, measures: 1 })).toMatchObject({ closed: -50, perUnit: null });
});
