import { expect, test } from 'vitest';
import { countedParts } from '../../../../src/state/selectors/countedParts';
import type { AreaLevel } from '../../../../src/state/store/data';

function level(id: string, fields: Partial<AreaLevel>): AreaLevel {
  return { id, members: null, rolledUpFrom: null, areas: [], ...fields } as AreaLevel;
}

const area = (code: string, parentCode: string | null = null) => ({ code, name: code, parentCode });
const MUNICIPALITIES = level('gem', { areas: [area('a', 'P'), area('b', 'Q'), area('c', 'P')] });
const PROVINCES = level('prov', { areas: [area('P'), area('Q')], rolledUpFrom: 'gem' });
const OWN = level('own-areas', {
  areas: [area('own-1'), area('own-2'), area('own-3')],
  members: [{ levelId: 'gem', codes: ['a', 'b'] }, null, { levelId: 'prov', codes: ['P'] }],
});
const STATE = { levels: [MUNICIPALITIES, PROVINCES, OWN] };

test('an area that is counted by its own geometry is its own part', () => {
  expect(countedParts(STATE, MUNICIPALITIES, 1)).toEqual([{ levelId: 'gem', index: 1 }]);
  expect(countedParts(STATE, OWN, 1)).toEqual([{ levelId: 'own-areas', index: 1 }]);
});

test('a province is its municipalities, a union of known areas its members, whatever level they are of', () => {
  const ofP = [
    { levelId: 'gem', index: 0 },
    { levelId: 'gem', index: 2 },
  ];
  expect(countedParts(STATE, PROVINCES, 0)).toEqual(ofP);
  expect(countedParts(STATE, OWN, 0)).toEqual([
    { levelId: 'gem', index: 0 },
    { levelId: 'gem', index: 1 },
  ]);
  expect(countedParts(STATE, OWN, 2)).toEqual(ofP);
});
