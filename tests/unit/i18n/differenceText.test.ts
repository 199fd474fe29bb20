import { expect, test } from 'vitest';
import { newMeasure } from '../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../src/domain/plan/plannedMeasure';
import { scenarioDifferences } from '../../../src/domain/plan/scenarioDifferences';
import { changesText } from '../../../src/i18n/differenceText';
import type { Language } from '../../../src/i18n/translate';

const given: Parameters<typeof newMeasure>[1] = {
  ...{ id: 'measure-1', scenario: 'scenario-a', year: 2027 },
  target: 'laden',
  place: { kind: 'unlocated', area: { levelId: 'towns', code: '1' } },
};

function said(language: Language, before: PlannedMeasure, after: PlannedMeasure): string[] {
  const [changed] = scenarioDifferences([before], [after]).changed;
  return changesText(language, changed!, { target: (key) => key, area: ({ code }) => code });
}

test('attributes that differ are named, each with what it was and is', () => {
  const before = newMeasure('charging', given);
  const attributes = {
    ...before.attributes,
    connectors: 1250,
    kw: null,
    access: 'semi_public',
    motorway: true,
  };
  const after = { ...before, year: 2029, attributes } as PlannedMeasure;
  expect(said('nl', before, after)).toEqual([
    ...['jaar 2027 → 2029', 'aansluitingen 2 → 1.250', 'vermogen per aansluiting 11 → leeg'],
    ...['toegang publiek → halfpubliek', 'langs autosnelweg nee → ja'],
  ]);
  expect(said('en', before, after)).toContain('access public → semi-public');
});

test('how a cycle path is ridden is told as the form asks it', () => {
  const before = newMeasure('cyclePath', { ...given, target: 'fiets' });
  const after = { ...before, attributes: { ...before.attributes, renewed: true, both_sides: true } };
  expect(said('nl', before, after)).toEqual([
    'werk nieuw → vernieuwd',
    'richting twee, één kant → beide kanten',
  ]);
});

test('of another kind the kind is said, and of a word that nobody understood which one', () => {
  const before = newMeasure('charging', given);
  const after: PlannedMeasure = {
    ...newMeasure('hedge', { ...given, target: 'hagen' }),
    unclear: [{ about: 'status', said: 'in studie' }],
  };
  expect(said('nl', before, after)).toEqual([
    'soort Laadplein of laadpaal → Haag of geveltuin',
    'doel laden → hagen',
    'niet begrepen leeg → status “in studie” niet begrepen',
  ]);
});
