import { expect, test } from 'vitest';
import { createAppStore } from '../../../../src/state/store/appStore';
import { sameNumbers } from '../../../../src/ui/atlas/useAtlasRun';

const STATE = createAppStore().getState();

test('pointing, sorting and moving the map leave the sheets of an atlas as they are', () => {
  expect(sameNumbers(STATE, { ...STATE, hoveredIndex: 3, tab: 'table', selectedCode: '12014' })).toBe(true);
});

test.each([
  { date: '2024-01-01' },
  { version: '2.1' as const },
  { language: 'en' as const },
  { explanations: { a: { laden: 'tekst' } } },
  { counts: {} },
  { reportTheme: 'laden' as const },
])('a change of %o makes them out of date', (change) => {
  expect(sameNumbers(STATE, { ...STATE, ...change })).toBe(false);
});
