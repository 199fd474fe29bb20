import { expect, test } from 'vitest';
import { areaCodeOf } from '../../../src/domain/areas/areaCode';

test.each([
  [44021],
  ['44021'],
  [' 44021\t'],
  ['\u00a044021\u00a0'],
  ['\ufeff44021'],
  ['44\u202f021'],
  ['44021.0'],
  ['44021,00'],
  ['="44021"'],
  ['= "44021"'],
  ['"44021"'],
  ["'44021"],
  ['="44021.0"'],
])('%j is the code 44021', (written) => {
  expect(areaCodeOf(written)).toBe('44021');
});

test.each(['01', '007', '44021A00-', 'B-1.0', '1.10', '10.5', 'own-3', "Sint-Job-in-'t-Goor", '12 4'])(
  '%j tells areas apart as it is',
  (code) => {
    expect(areaCodeOf(code)).toBe(code);
  },
);

test.each([null, '', '  ', '=""', '\u00a0', "'"])('%j is no code', (written) => {
  expect(areaCodeOf(written)).toBe('');
});
