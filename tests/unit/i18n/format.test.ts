import { expect, test } from 'vitest';
import {
  formatDate,
  formatPace,
  formatQuantity,
  formatRequired,
  formatShare,
  formatSurplus,
  withUnit,
  writeNumbersIn,
} from '../../../src/i18n/format';
import { parseNumber } from '../../../src/i18n/formatMeasures';
import { shareStepText } from '../../../src/i18n/planPageText';
import { translate } from '../../../src/i18n/translate';

test('numbers in English have a comma for thousands, and are read so', () => {
  writeNumbersIn('en');
  try {
    expect(withUnit('en', formatQuantity(135_176, 'metre'), 135_176, 'metre')).toBe('135,176\u00a0m');
    expect(formatShare(0.46)).toBe('46%');
    expect(shareStepText(0.46, 0.58)).toBe('46 → 58%');
    expect(formatQuantity(3.44, 'perk')).toBe('3.4');
    expect(parseNumber('1,250')).toBe(1250);
    expect(parseNumber('1,250.5')).toBe(1250.5);
    expect(parseNumber('1.5')).toBe(1.5);
    expect(translate('en', 'preview.counts', { realised: 1250, planned: 3 })).toContain('1,250');
  } finally {
    writeNumbersIn('nl');
  }
  expect(parseNumber('1.250')).toBe(1250);
});

test('what is above a goal is a whole number of whole things, as goal and number beside it say', () => {
  expect(formatSurplus(587 - 582.72, 'chargingPoint')).toBe('4');
  expect(formatSurplus(0.3, 'tree')).toBe('0');
  expect(formatSurplus(4 - 1e-12, 'tree')).toBe('4');
  expect(formatSurplus(4.28, 'metre')).toBe('4,3');
});

test('numbers are Belgian', () => {
  expect(formatQuantity(1234567, 'tree')).toBe('1.234.567');
  expect(formatQuantity(3.44, 'perk')).toBe('3,4');
  expect(formatQuantity(1234.56, 'metre')).toBe('1.235');
  expect(withUnit('nl', '1', 1, 'tree')).toBe('1\u00a0boom');
});

test('what is still to do is rounded up for what has no half', () => {
  expect(formatRequired(241.23, 'chargingPoint')).toBe('242');
  expect(formatRequired(447, 'chargingPoint')).toBe('447');
  expect(formatRequired(241.23, 'metre')).toBe('241');
  expect(formatPace(58.69, 'chargingPoint')).toBe('59');
  expect(formatPace(0, 'kWp')).toBe('0');
  expect(formatRequired(0, 'tree')).toBe('0');
});

test('a goal that is just missed is not 100 %', () => {
  expect(formatShare(0.9999)).toBe('99\u00a0%');
  expect(formatShare(0.004)).toBe('<1\u00a0%');
  expect(formatShare(0)).toBe('0\u00a0%');
  expect(formatShare(1)).toBe('100\u00a0%');
  expect(formatShare(0.4606)).toBe('46\u00a0%');
  expect(formatShare(12.345)).toBe('1.235\u00a0%');
});

test('dates are written out, in the language', () => {
  expect(formatDate('nl', '2026-11-22')).toBe('22 november 2026');
  expect(formatDate('en', '2026-03')).toBe('March 2026');
  expect(formatDate('nl', '2020/2021')).toBe('2020/2021');
});
