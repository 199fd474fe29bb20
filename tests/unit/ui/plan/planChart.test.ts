import { expect, test } from 'vitest';
import { planCourse } from '../../../../src/ui/plan/PlanChart';

test('the course of a plan begins at what is realised and goes from the end of one year to that of the next', () => {
  const steps = [
    { year: 2026, quantity: 0 },
    { year: 2027, quantity: 40 },
    { year: 2028, quantity: 30 },
  ];
  expect(planCourse(steps, 100)).toEqual([
    { year: 2026, before: 100, after: 100 },
    { year: 2027, before: 100, after: 140 },
    { year: 2028, before: 140, after: 130 },
  ]);
});
