import * as v from 'valibot';
import { expect, test } from 'vitest';
import { joinLocalTexts, localText, localTextSchema } from '../../../../src/domain/catalog/localText';

test('texts are joined by language, each once, and stay one text where all languages read the same', () => {
  const mow = { nl: 'Departement', en: 'Department' };
  expect(joinLocalTexts(['Statbel', mow, 'Statbel'], '; ')).toEqual({
    nl: 'Statbel; Departement',
    en: 'Statbel; Department',
  });
  expect(joinLocalTexts(['Statbel', 'MOW'], '; ')).toBe('Statbel; MOW');
  expect(joinLocalTexts([], '; ')).toBe('');
  expect(localText('en', joinLocalTexts([mow, mow], '; '))).toBe('Department');
});

test('a text that lacks a language is not one', () => {
  expect(v.is(localTextSchema, { nl: 'ja', en: 'yes' })).toBe(true);
  expect(v.is(localTextSchema, 'ja')).toBe(true);
  expect(v.is(localTextSchema, { nl: 'ja' })).toBe(false);
});
