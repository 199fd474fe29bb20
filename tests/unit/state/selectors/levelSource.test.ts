import { expect, test } from 'vitest';
import { levelSource } from '../../../../src/state/selectors/levels';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';

test('own areas are the user’s in the language of the reader, beside what they are composed of', () => {
  expect(levelSource('nl', { id: OWN_AREAS_LEVEL, source: '' })).toBe('Eigen gebieden');
  expect(levelSource('en', { id: OWN_AREAS_LEVEL, source: 'Statbel' })).toBe('Own areas; Statbel');
});

test('any other level has the source that its publisher names', () => {
  expect(levelSource('en', { id: 'municipalities', source: 'Statbel' })).toBe('Statbel');
});
