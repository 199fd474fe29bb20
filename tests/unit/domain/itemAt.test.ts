import { expect, test } from 'vitest';
import { itemAt } from '../../../src/domain/itemAt';

test('an item of a list or a column, null and zero included; none beyond its ends', () => {
  expect(itemAt(['a', null], 1)).toBeNull();
  expect(itemAt(new Float64Array([4, 0]), 1)).toBe(0);
  expect(() => itemAt(new Float64Array([4]), 1)).toThrow('no item 1 of 1');
  expect(() => itemAt(['a'], -1)).toThrow(RangeError);
});
