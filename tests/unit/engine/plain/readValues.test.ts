import { expect, test } from 'vitest';
import { readAccess } from '../../../../src/engine/attributes/readAccess';
import { readFlag } from '../../../../src/engine/attributes/readFlag';

test.each([
  [true, true],
  [1, true],
  ['1', true],
  ['Ja', true],
  [' true ', true],
  [false, false],
  [0, false],
  ['0', false],
  ['nee', false],
  ['false', false],
  ['', false],
  [null, false],
])('the flag in %j is %j', (value, flag) => {
  expect(readFlag(value)).toBe(flag);
});

test.each([
  ['public', 'public'],
  ['Publiek', 'public'],
  ['semi_public', 'semi_public'],
  ['Semi-publiek', 'semi_public'],
  ['semi public', 'semi_public'],
  ['privé', null],
  ['', null],
  [null, null],
])('the access in %j is %j', (value, access) => {
  expect(readAccess(value)).toBe(access);
});
