import { expect, test } from 'vitest';
import type { CoverageRecord } from '../../../src/domain/coverage/coverageRecord';
import { requiredWithUnit } from '../../../src/i18n/requiredText';
import { aboutText } from '../../../src/i18n/estimateText';
import { fixtureTable } from '../../helpers/coverageFixture';

function record(inhabitants: number, estimate: { low: number; high: number } | null): CoverageRecord {
  const area = { code: 'A', name: 'A', inhabitants, realised: { bomen: 0 } };
  const known = fixtureTable([area], ['bomen']).byTarget.get('bomen')![0]!;
  return {
    ...known,
    goalEstimate: estimate && { method: 'cells', units: 'grid', ...estimate },
  };
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the noun follows the number that is written, also where that is an estimate', () => {
  expect(plain(requiredWithUnit('nl', record(1, null), 'gap'))).toBe('1 boom');
  expect(plain(requiredWithUnit('nl', record(0.2, { low: 0, high: 6.8 }), 'gap'))).toBe('± 0 bomen');
  expect(plain(requiredWithUnit('nl', record(18_330, { low: 15_140, high: 20_990 }), 'goal'))).toBe(
    '± 18.000 bomen',
  );
  expect(plain(requiredWithUnit('en', record(18_330, null), 'gap'))).toBe('18.330 trees');
});

test('what is estimated is written no more exactly than it is known, with its sign on the same line', () => {
  expect(aboutText('nl', 18_330, { low: 15_140, high: 20_990 }, false)).toBe('±\u00a018.000');
  expect(aboutText('en', 18_330, { low: 15_140, high: 20_990 }, true)).toBe('≥\u00a018.000');
  expect(aboutText('nl', 18_330, null, false)).toBe('18.330');
});
