import * as v from 'valibot';
import { expect, test } from 'vitest';
import { addedTargetSchema } from '../../../../src/domain/targets/addedTarget';
import { targetChangeSchema } from '../../../../src/domain/targets/targetChange';
import { treesPerDwelling, unsealingChange } from '../../../helpers/targetChanges';

test('what the project made passes through a file', () => {
  const area = { levelId: 'own-areas', code: 'own-1' };
  for (const change of [unsealingChange(), unsealingChange({ area, target: 'added-1', kind: null })])
    expect(v.parse(targetChangeSchema, JSON.parse(JSON.stringify(change)))).toEqual(change);
  const added = treesPerDwelling();
  expect(v.parse(addedTargetSchema, JSON.parse(JSON.stringify(added)))).toEqual(added);
});

test.each([
  [{ norm: { quantity: 0, per: 1 } }],
  [{ deadline: '2040-02-30' }],
  [{ target: 'goud' }],
  [{ target: 'added-' }],
  [{ source: '' }],
  [{ kind: 'both' }],
])('a change that makes no sense does not: %o', (wrong) => {
  expect(v.is(targetChangeSchema, { ...unsealingChange(), ...wrong })).toBe(false);
});
