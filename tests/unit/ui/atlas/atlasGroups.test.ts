import { expect, test } from 'vitest';
import type { AreaLevel } from '../../../../src/state/store/data';
import { atlasGroups, groupOf } from '../../../../src/ui/atlas/atlasGroups';

function level(
  id: string,
  areas: [code: string, name: string, parent: string | null][],
  rolledUpFrom: string | null = null,
): AreaLevel {
  return {
    id,
    rolledUpFrom,
    areas: areas.map(([code, name, parentCode]) => ({ code, name, parentCode })),
  } as unknown as AreaLevel;
}

const MUNICIPALITIES = level('gem', [
  ['1', 'Zele', '40000'],
  ['2', 'Aalst', '40000'],
  ['3', 'Bree', '70000'],
]);
const PROVINCES = level(
  'prov',
  [
    ['70000', 'Limburg', null],
    ['40000', 'Oost-Vlaanderen', null],
  ],
  'gem',
);
const OWN = level('own-1', [['a', 'Vallei', null]]);
const LEVELS = [MUNICIPALITIES, PROVINCES, OWN];

test('every larger area is an atlas of its parts by name, and every level without a larger one as a whole', () => {
  const groups = atlasGroups(LEVELS);
  expect(groups.map(({ name, level: { id }, indices }) => [name, id, indices])).toEqual([
    ['Limburg', 'gem', [2]],
    ['Oost-Vlaanderen', 'gem', [1, 0]],
    [null, 'prov', [0, 1]],
    [null, 'own-1', [0]],
  ]);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(4);
});

test('the atlas to start from is that of the chosen province, of the chosen municipality or of the level', () => {
  const groups = atlasGroups(LEVELS);
  expect(groupOf(groups, PROVINCES, '40000', null)?.name).toBe('Oost-Vlaanderen');
  expect(groupOf(groups, MUNICIPALITIES, '1', null)?.name).toBe('Oost-Vlaanderen');
  expect(groupOf(groups, MUNICIPALITIES, null, null)?.name).toBe('Limburg');
  expect(groupOf(groups, OWN, 'a', null)?.level.id).toBe('own-1');
  // What the level is limited to goes before what is chosen in it.
  expect(groupOf(groups, MUNICIPALITIES, '1', '70000')?.name).toBe('Limburg');
  expect(groupOf([], null, null, null)).toBeUndefined();
});
