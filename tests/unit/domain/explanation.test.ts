import { expect, test } from 'vitest';
import {
  EXPLANATION_LIMIT,
  explanationLength,
  fitsExplanation,
} from '../../../src/domain/explanations/explanation';

test('a letter with its accent and an emoji of several parts are one character each', () => {
  expect(explanationLength('é')).toBe(1);
  expect(explanationLength('e\u0301')).toBe(1);
  expect(explanationLength('👩‍👩‍👧‍👦')).toBe(1);
  expect(explanationLength('twee\nregels')).toBe(11);
});

test('exactly the limit fits, one more does not', () => {
  const text = 'e\u0301'.repeat(EXPLANATION_LIMIT);
  expect(fitsExplanation(text)).toBe(true);
  expect(fitsExplanation(`${text}.`)).toBe(false);
});
