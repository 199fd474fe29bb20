import { expect, test } from 'vitest';
import { shownAttribute, shownText } from '../../../src/i18n/attributeText';

test('of a text of a million characters the start is shown, and of any other all', () => {
  expect(shownAttribute('nl', 'x'.repeat(1e6))).toBe(`${'x'.repeat(500)}…`);
  expect(shownAttribute('nl', 'linde')).toBe('linde');
  expect(shownText('abcdef', 3)).toBe('abc…');
  expect([shownAttribute('nl', 1.5), shownAttribute('en', 1.5)]).toEqual(['1,5', '1.5']);
});
