import { expect, test } from 'vitest';
import { columnPlace } from '../../../src/features/columns';

test.each([
  ['the exact name, though another differs in capitals only', ['NIS', 'nis'], 'nis', 1],
  ['the only name that differs in capitals', ['naam', 'NIS'], 'nis', 1],
  ['blanks around it', ['naam', ' Nis '], 'nis', 1],
  ['none of two that are as near', ['NIS', 'Nis'], 'nis', -1],
  ['none', ['naam'], 'nis', -1],
])('%s', (_what, names, wanted, place) => {
  expect(columnPlace(names, wanted)).toBe(place);
});
