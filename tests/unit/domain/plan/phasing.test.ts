import { describe, expect, test } from 'vitest';
import { COUNTING_STATUSES, planOutcome, planSteps } from '../../../../src/domain/plan/phasing';
import type { PlanBase, PlannedSum, PlanView } from '../../../../src/domain/plan/phasing';

const base: PlanBase = {
  ...{ unit: 'metre', realised: 600, inPoints: false, goal: 1000 },
  ...{ fromYear: 2021, headerYear: 2026, deadlineYear: 2030 },
};
const view: PlanView = { year: 2028, statuses: COUNTING_STATUSES, pointsAreCpe: false };

/** Metres of one measure. */
function metres(quantity: number, year: number | null, status: PlannedSum['status'] = 'planned'): PlannedSum {
  return { status, year, amount: quantity * 10_000, measures: 1 };
}
const of = (sums: PlannedSum[], other: Partial<PlanBase> = {}, seen: Partial<PlanView> = {}) =>
  planOutcome(sums, { ...base, ...other }, { ...view, ...seen });
const one = (quantity: number) => ({ quantity, measures: 1 });
const nothing = { quantity: 0, measures: 0 };

describe('after the plan', () => {
  test('is what is realised and what is planned by the end of the year, each elsewhere else', () => {
    const sums = [
      ...[metres(10, 2026), metres(20, 2028, 'in_progress'), metres(30, 2027, 'realised')],
      ...[metres(40, 2029), metres(50, 2031), metres(60, null), metres(70, 2027, 'idea')],
      metres(80, 2020, 'realised'),
    ];
    expect(of(sums)).toMatchObject({
      planned: { quantity: 60, measures: 3 },
      realisedInPlan: one(30),
      later: one(40),
      afterDeadline: one(50),
      withoutYear: one(60),
      ideas: one(70),
      beforeStart: one(80),
      switchedOff: nothing,
      ...{ realised: 600, total: 660, gap: 340, gapWithoutPlan: 400, share: 0.66, apart: null },
    });
  });

  test('a measure after the deadline counts in no year of the slider', () => {
    expect(of([metres(50, 2031)], {}, { year: 2035 })).toMatchObject({
      planned: nothing,
      afterDeadline: one(50),
      gap: 400,
    });
  });

  test('the status switch says what counts', () => {
    const sums = [metres(10, 2027), metres(20, 2027, 'idea')];
    expect(of(sums, {}, { statuses: new Set(['idea']) })).toMatchObject({
      planned: one(20),
      switchedOff: one(10),
      ideas: nothing,
    });
  });

  test('a realised measure of before the start counts for a stock', () => {
    expect(of([metres(80, 2020, 'realised')], { fromYear: null })).toMatchObject({ planned: one(80) });
    expect(of([metres(80, 2020, 'planned')])).toMatchObject({ planned: one(80), beforeStart: nothing });
  });

  test('without a base the plan has its quantity and no gap', () => {
    const { planned, apart, total, gap, gapWithoutPlan, share, reached } = of([metres(10, 2027)], {
      realised: null,
    });
    expect(planned).toEqual(one(10));
    expect({ apart, total, gap, gapWithoutPlan, share, reached }).toEqual({
      ...{ apart: 'noBase', total: null, gap: null, gapWithoutPlan: null, share: null, reached: null },
    });
  });

  test('without a goal there is a total and no gap', () => {
    expect(of([metres(10, 2027)], { goal: null })).toMatchObject({ total: 610, gap: null, reached: null });
    expect(of([metres(10, 2027)], { goal: 0 })).toMatchObject({ gap: -610, share: null });
  });

  test('a plan in equivalents stands apart from points, unless points count as one each', () => {
    const sums: PlannedSum[] = [{ status: 'planned', year: 2027, amount: 500_000, measures: 1 }];
    const points = { unit: 'chargingPoint', inPoints: true } as const;
    expect(of(sums, points)).toMatchObject({
      ...{ apart: 'points', total: null, gap: null, gapWithoutPlan: 400, reached: null },
      planned: { quantity: 500 },
    });
    expect(of(sums, points, { pointsAreCpe: true })).toMatchObject({
      ...{ apart: null, total: 1100, gap: -100, reached: { kind: 'inTime', year: 2027 } },
    });
  });
});

describe('year reached', () => {
  test('is the first year by whose end the whole plan comes to the goal, whatever the slider says', () => {
    const sums = [metres(300, 2027), metres(99, 2028), metres(1, 2029)];
    expect(of(sums, {}, { year: 2026 }).reached).toEqual({ kind: 'inTime', year: 2029 });
    expect(of(sums.slice(0, 2)).reached).toBeNull();
    expect(of(sums, { realised: 1000 }).reached).toEqual({ kind: 'already' });
  });

  test('a measure after the deadline makes it late, one without a year or an idea makes nothing', () => {
    expect(of([metres(399, 2027), metres(1, 2032)]).reached).toEqual({ kind: 'late', year: 2032 });
    expect(of([metres(400, null), metres(400, 2027, 'idea')]).reached).toBeNull();
  });

  test('a plan for a year that has passed is still to come', () => {
    expect(of([metres(400, 2024)]).reached).toEqual({ kind: 'inTime', year: 2026 });
    expect(of([metres(400, 2031)], { headerYear: 2032 }).reached).toEqual({ kind: 'late', year: 2032 });
  });
});

test('steps are what is planned in all by the end of each year, from that of the header', () => {
  const sums = [metres(5, 2024), metres(10, 2027), metres(-2, 2028), metres(50, 2032), metres(60, null)];
  expect(planSteps(sums, base, view).map(({ year }) => year)).toEqual([
    ...[2026, 2027, 2028, 2029, 2030, 2031, 2032],
  ]);
  expect(planSteps(sums, base, view).map(({ quantity }) => quantity)).toEqual([5, 15, 13, 13, 13, 13, 63]);
});
