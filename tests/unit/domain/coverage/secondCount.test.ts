import { expect, test } from 'vitest';
import { agreementOf } from '../../../../src/domain/coverage/secondCount';

test.each([
  [12, 12, 'same'],
  [0, 0, 'same'],
  // The same things, added up in another order.
  [0.1 + 0.2, 0.3, 'same'],
  [50_000, 50_001, 'different'],
  [2, 2.5, 'different'],
  [0, 1, 'different'],
  [-3, 3, 'different'],
] as const)('counts of %d and %d are %s', (first, second, agreement) => {
  expect(agreementOf(first, second, false)).toBe(agreement);
});

test.each([
  [1000, 1000.0009, 'same'],
  [1000, 1000.3, 'nearly'],
  [1000.3, 1000, 'nearly'],
  [0, 0.2, 'nearly'],
  [1000, 1000.5, 'different'],
  // A millionth of a large number may be more than half a metre.
  [3_000_000, 3_000_001, 'same'],
  [3_000_000, 3_000_004, 'different'],
] as const)('lengths of %d and %d m are %s', (first, second, agreement) => {
  expect(agreementOf(first, second, true)).toBe(agreement);
});
