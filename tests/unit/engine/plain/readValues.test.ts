import { expect, test } from 'vitest';
import { readNumber } from '../../../../src/engine/attributes/readNumber';

test.each([
  [12.5, 12.5],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.2.3,5', null],
  ['1 234', 1234],
  ['-3', -3],
  ['0', 0],
  ['', null],
  ['  ', null],
  ['22 kW', null],
  ['n.v.t.', null],
  ['1,2,3', null],
  [NaN, null],
  [true, null],
  [null, null],
])('the number in %j is %j', (value, number) => {
  expect(readNumber(value)).toBe(number);
});
