import { expect, test } from 'vitest';
import type { ReadSource } from '../../../../src/state/store/work';
import { figureRecipeOf, firstFigureDraft, withYear } from '../../../../src/ui/layers/figureDraft';

const COLUMNS = ['wie', 'jaar', 'bomen'];
const READ = {
  name: 'bomen.csv',
  report: { columns: COLUMNS.map((name) => ({ name, example: null })) },
  firstRows: [
    ['Gent', 2024, 3],
    ['Aalst', 2024, 5],
  ],
} as unknown as ReadSource;
const LEVELS = [{ id: 'towns' }];

test('a table of which no column tells of areas takes none: what it is joined by is asked', () => {
  const draft = firstFigureDraft(READ, null, LEVELS);
  expect(draft).toMatchObject({ joinColumn: '', by: '', level: 'towns' });
  const chosen = { ...withYear(draft, ['2024']), joinColumn: 'wie', valueColumn: 'bomen' };
  expect(figureRecipeOf(chosen)).toBeNull();
  expect(figureRecipeOf({ ...chosen, by: 'name' })).toMatchObject({ joinColumn: 'wie', by: 'name' });
});

test('of the years of a table the newest is taken until another one is chosen', () => {
  const guess = { column: 'wie', by: 'name', levelId: 'towns' } as const;
  const draft = firstFigureDraft(READ, guess, LEVELS);
  expect(draft).toMatchObject({ joinColumn: 'wie', by: 'name', yearColumn: 'jaar', valueColumn: 'bomen' });
  const years = ['2024', '2025'];
  expect(withYear(draft, years).year).toBe('2025');
  expect(withYear({ ...draft, year: '2024' }, years).year).toBe('2024');
  expect(withYear({ ...draft, year: '2020' }, []).year).toBe('2020');
});
