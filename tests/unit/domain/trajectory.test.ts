import { describe, expect, test } from 'vitest';
import { isIsoDate, trajectoryAt } from '../../../src/domain/targets/trajectory';

const PACT = { baseline: '2021-01-01', deadline: '2030-12-31' };

describe('trajectoryAt', () => {
  test('starts at zero, ends at one after the last day, and stays within', () => {
    expect(trajectoryAt(PACT, '2021-01-01').expectedShare).toBe(0);
    expect(trajectoryAt(PACT, '2031-01-01').expectedShare).toBe(1);
    expect(trajectoryAt(PACT, '2019-05-01').expectedShare).toBe(0);
    expect(trajectoryAt(PACT, '2040-01-01')).toMatchObject({ expectedShare: 1, yearsRemaining: 0 });
  });

  test('counts days: 22 November 2026 is day 2,151 of 3,652', () => {
    expect(trajectoryAt(PACT, '2026-11-22').expectedShare).toBeCloseTo(2151 / 3652, 12);
  });

  test('elapsed and remaining years add up to ten', () => {
    const { yearsElapsed, yearsRemaining } = trajectoryAt(PACT, '2024-02-29');
    expect(yearsElapsed + yearsRemaining).toBeCloseTo(3652 / 365.25, 12);
  });
});

test('isIsoDate knows the calendar', () => {
  expect(isIsoDate('2024-02-29')).toBe(true);
  for (const wrong of ['2023-02-29', '2024-13-01', '24-1-1', '2024-01-32', 'vandaag', '']) {
    expect(isIsoDate(wrong), wrong).toBe(false);
  }
});
