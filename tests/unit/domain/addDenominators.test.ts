import { expect, test } from 'vitest';
import { addDenominators } from '../../../src/domain/denominators/addDenominators';
import type { DenominatorValue } from '../../../src/domain/denominators/denominatorValue';

const known = (value: number | null): DenominatorValue => ({ value, incomplete: false, estimate: null });

test('a sum with unknown parts is a lower bound, and says so', () => {
  expect(addDenominators([known(10), known(5)])).toEqual(known(15));
  expect(addDenominators([known(10), known(null)])).toEqual({ ...known(10), incomplete: true });
  expect(addDenominators([known(null), known(null)])).toEqual(known(null));
  expect(addDenominators([])).toEqual(known(null));
  expect(addDenominators([known(10), { ...known(5), incomplete: true }]).incomplete).toBe(true);
});

test('ranges of estimated parts are added end to end, published parts without a range', () => {
  const estimated = (value: number, low: number, high: number): DenominatorValue => ({
    ...known(value),
    estimate: { method: 'cells', low, high },
  });
  expect(addDenominators([known(100), estimated(50, 40, 65), estimated(10, 9, 11)])).toEqual({
    value: 160,
    incomplete: false,
    estimate: { method: 'cells', low: 149, high: 176 },
  });
});
