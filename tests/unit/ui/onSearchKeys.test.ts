import type { KeyboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { onSearchKeys } from '../../../src/ui/shared/onSearchKeys';

/** What a key in a field does, and whether what is around the field hears of it. */
function press(key: string, value: string, isComposing = false) {
  const [takeFirst, empty, stopPropagation] = [vi.fn(), vi.fn(), vi.fn()];
  const event = { key, currentTarget: { value }, nativeEvent: { isComposing }, preventDefault: vi.fn() };
  onSearchKeys(takeFirst, empty)({ ...event, stopPropagation } as unknown as KeyboardEvent<HTMLInputElement>);
  return [takeFirst, empty, stopPropagation].map(({ mock }) => mock.calls.length);
}

test('Enter takes the first, and Escape empties the field before it closes what is around it', () => {
  expect(press('Enter', 'mol')).toEqual([1, 0, 0]);
  expect(press('Escape', 'mol')).toEqual([0, 1, 1]);
  expect(press('Escape', '')).toEqual([0, 0, 0]);
  expect(press('Enter', 'mol', true)).toEqual([0, 0, 0]);
});
