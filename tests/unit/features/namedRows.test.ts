import { expect, test } from 'vitest';
import { rowList } from '../../../src/features/namedRows';

test.each([
  [[], ''],
  [[7], '7'],
  [[1, 2, 3, 4, 5], '1, 2, 3, 4, 5'],
  [[1, 2, 3, 4, 5, 6], '1, 2, 3, 4, 5 …'],
])('%j is named as "%s"', (rows, text) => {
  expect(rowList(rows)).toBe(text);
});
