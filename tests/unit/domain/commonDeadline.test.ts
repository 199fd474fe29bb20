import { expect, test } from 'vitest';
import { commonDeadline } from '../../../src/domain/coverage/commonDeadline';
import { fixtureTable } from '../../helpers/coverageFixture';

test('the deadline of a list of targets is that of most of them', () => {
  const area = { code: '1', name: 'A', inhabitants: 10, realised: {} };
  const [record] = fixtureTable([area], ['bomen']).byTarget.get('bomen')!;
  const by = (deadline: string) => ({
    ...record!,
    inForce: { ...record!.inForce, target: { ...record!.inForce.target, deadline } },
  });
  expect(commonDeadline([by('2040-12-31'), by('2030-12-31'), by('2030-12-31')])).toBe('2030-12-31');
  expect(commonDeadline([])).toBe('');
});
