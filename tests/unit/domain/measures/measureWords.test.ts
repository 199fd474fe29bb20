import { expect, test } from 'vitest';
import { MEANINGS, readWord, wordKey, WORD_MEANINGS } from '../../../../src/domain/measures/measureWords';

test.each([
  ['aangeplant', 'realised'],
  ['Aangelegd', 'realised'],
  [' VOLTOOID ', 'realised'],
  ['in dienst', 'realised'],
  ['In-dienst', 'realised'],
  ['operationeel', 'realised'],
  ['completed', 'realised'],
  ['geïnstalleerd', 'realised'],
  ['gepland', 'planned'],
  ['vergund', 'planned'],
  ['geplant', 'planted'],
  ['in uitvoering', 'in_progress'],
  ['in_progress', 'in_progress'],
  ['bestaand', 'existing'],
  ['idee', 'idea'],
  ['misschien', 'unknown'],
  ['niet gerealiseerd', 'unknown'],
  ['constructor', 'unknown'],
  [7, 'unknown'],
  ['', null],
  [' - ', null],
  [null, null],
])('the status %j is read as %s', (value, reading) => {
  expect(readWord('status', value)).toBe(reading);
});

test.each([
  ['public', 'public'],
  ['Publiek', 'public'],
  ['semi_public', 'semi_public'],
  ['Semi-publiek', 'semi_public'],
  ['semi openbaar', 'semi_public'],
  ['privé', 'private'],
  ['Prive', 'private'],
  ['private', 'private'],
  ['niet-publiek', 'private'],
  ['no', 'private'],
  ['klanten', 'unknown'],
  ['', null],
])('the access %j is read as %s', (value, reading) => {
  expect(readWord('access', value)).toBe(reading);
});

test.each([
  [true, 'yes'],
  [1, 'yes'],
  ['Ja', 'yes'],
  [' true ', 'yes'],
  [false, 'no'],
  [0, 'no'],
  ['neen', 'no'],
  [2, 'unknown'],
  ['deels', 'unknown'],
  ['', null],
  [null, null],
])('the yes/no %j is read as %s', (value, reading) => {
  expect(readWord('flag', value)).toBe(reading);
});

test('the user says what a word means, by its column and what that is about', () => {
  expect(readWord('status', 'Goedgekeurd?', { 'goedgekeurd?': 'planned' })).toBe('planned');
  expect(readWord('status', 'voltooid', { voltooid: 'leaveOut' })).toBe('leaveOut');
  // A meaning of another kind of column says nothing here.
  expect(readWord('access', 'klanten', { klanten: 'realised' })).toBe('unknown');
});

test('a word is one word, however it is written', () => {
  expect(wordKey(' In_Uitvoering')).toBe(wordKey('in-uitvoering'));
  expect(WORD_MEANINGS).toHaveLength(new Set(Object.values(MEANINGS).flat()).size);
});
