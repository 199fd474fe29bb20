import { describe, expect, test } from 'vitest';
import {
  asksForYear,
  firstDraft,
  isComplete,
  recipeOf,
  typedYear,
  withTarget,
} from '../../../../src/ui/layers/measureDraft';

/** Columns of which no value is known. */
const sampled = (names: readonly string[]) => names.map((name) => ({ name, values: [] }));
const TREES = ['BoomID', 'Soort', 'Plantjaar', 'Status', 'aantal'];

describe('the form of a layer as it opens', () => {
  test('has the target that the file tells, and the columns that are known', () => {
    expect(firstDraft('bomen_mechelen.gpkg', sampled(TREES))).toMatchObject({
      ...{ target: 'bomen', year: 'Plantjaar', status: 'Status', quantity: 'aantal' },
    });
  });

  test('has no target where nothing tells, and cannot be used before one is chosen', () => {
    const draft = firstDraft('export.gpkg', sampled(['naam', 'jaar']));
    expect(draft.target).toBe('');
    expect(isComplete(draft)).toBe(false);
    expect(recipeOf(draft, 'naam')).toBeNull();
    expect(isComplete(withTarget(draft, 'fiets', ['naam', 'jaar']))).toBe(true);
  });

  test('takes a number of things for a quantity only where things are counted', () => {
    const draft = firstDraft('bomen.gpkg', sampled(TREES));
    expect(withTarget(draft, 'fiets', TREES).quantity).toBe('');
    expect(withTarget(draft, 'perken', TREES).quantity).toBe('aantal');
  });
});

describe('a layer without a column of years', () => {
  const draft = firstDraft('bomen.gpkg', sampled(['soort']));

  test('is filtered all the same: what is extra does not count by itself', () => {
    expect(asksForYear(draft)).toBe(true);
    const recipe = recipeOf(draft, 'soort');
    expect(recipe).toMatchObject({ filtered: true, yearColumn: '' });
    expect(recipe).not.toHaveProperty('commonYear');
  });

  test('counts by the year that is said of it, or whatever its year', () => {
    const common = { ...draft, yearless: 'common' as const };
    expect(isComplete(common)).toBe(false);
    expect(isComplete({ ...common, commonYear: '2023' })).toBe(true);
    expect(recipeOf({ ...common, commonYear: '2023' }, 'soort')).toMatchObject({ commonYear: 2023 });
    expect(recipeOf({ ...draft, yearless: 'any' }, 'soort')).toMatchObject({ commonYear: 'any' });
  });

  test('of a stock is not asked for it', () => {
    expect(asksForYear(withTarget(draft, 'deel', ['soort']))).toBe(false);
  });

  test('counts as a whole by a rule that is named', () => {
    expect(recipeOf({ ...draft, rule: 'count' }, 'soort')).toMatchObject({
      ...{ rule: { kind: 'count' }, filtered: false },
    });
  });
});

test('what was said of words goes into the recipe, and access and power only where they weigh', () => {
  const words = { Status: { 'te keuren': 'planned' } } as const;
  expect(recipeOf({ ...firstDraft('bomen.gpkg', sampled(TREES)), words }, '')).toMatchObject({ words });
  const charging = recipeOf(firstDraft('x.gpkg', sampled(['toegankelijkheid', 'kw'])), '');
  expect(charging).toMatchObject({ target: 'laden', accessColumn: 'toegankelijkheid', powerColumn: 'kw' });
  expect(recipeOf(firstDraft('bomen.gpkg', sampled(TREES)), '')).not.toHaveProperty('accessColumn');
});

test.each([
  ['2023', 2023],
  [' 1999 ', 1999],
  ['23', null],
  ['3023', null],
  ['', null],
])('the year %j is %j', (text, year) => {
  expect(typedYear(text)).toBe(year);
});
