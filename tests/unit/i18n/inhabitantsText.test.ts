import { expect, test } from 'vitest';
import { inhabitantsText } from '../../../src/i18n/estimateText';

const estimate = { method: 'cells', units: 'grid', low: 15_140, high: 20_990 } as const;

test('a published number is written out, an estimate with no more figures than are known', () => {
  expect(inhabitantsText('nl', { value: 44_723, estimate: null, incomplete: false })).toBe('44.723 inwoners');
  expect(inhabitantsText('nl', { value: 18_330, estimate, incomplete: false })).toBe(
    '±\u00a018.000 inwoners (15.000 tot 21.000), geschat',
  );
  expect(inhabitantsText('en', { value: 18_330, estimate, incomplete: true })).toMatch(/^at least 18.000/);
});

test('what is not known is not zero', () => {
  expect(inhabitantsText('nl', { value: null, estimate: null, incomplete: false })).toBe(
    'aantal inwoners niet bekend',
  );
});
