import { expect, test } from 'vitest';
import {
  ABOVE_ZERO,
  AMOUNT,
  numberWithin,
  PERCENT,
  rangeText,
  YEAR,
} from '../../../../src/ui/plan/numberRange';

test('a field takes nothing, or a number within its range, and nothing else', () => {
  expect([' ', '0', '1.250', '2,5'].map((text) => numberWithin(text, AMOUNT))).toEqual([null, 0, 1250, 2.5]);
  const silly = ['-5', 'abc', '1e30', '99999999999999999999'];
  expect(silly.map((text) => numberWithin(text, AMOUNT))).toEqual(silly.map(() => undefined));
  expect(['0', '0,5'].map((text) => numberWithin(text, ABOVE_ZERO))).toEqual([undefined, 0.5]);
  expect(['100', '101'].map((text) => numberWithin(text, PERCENT))).toEqual([100, undefined]);
  expect(['2030', '2030,5', '30'].map((text) => numberWithin(text, YEAR))).toEqual([
    2030,
    undefined,
    undefined,
  ]);
});

test('what a field takes is said in round numbers of the language', () => {
  expect(rangeText('nl', AMOUNT)).toBe('Geef een getal van 0 tot 1.000.000.000.000.');
  expect(rangeText('nl', ABOVE_ZERO)).toBe('Geef een getal groter dan 0, tot 1.000.000.000.000.');
  expect(rangeText('en', YEAR)).toBe('Enter a year from 1800 to 2200.');
});
