import { expect, test } from 'vitest';
import { commonValue, MIXED } from '../../../../src/ui/plan/mixedValue';

const year = (one: { year: number | null }) => one.year;

test('what all have is theirs, nothing known included', () => {
  expect(commonValue([{ year: 2028 }, { year: 2028 }], year)).toBe(2028);
  expect(commonValue([{ year: null }, { year: null }], year)).toBeNull();
});

test('one that differs, in a later place too, makes it mixed; so does having none', () => {
  expect(commonValue([{ year: 2028 }, { year: 2028 }, { year: null }], year)).toBe(MIXED);
  expect(commonValue([], year)).toBe(MIXED);
});
