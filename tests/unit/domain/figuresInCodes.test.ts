import { expect, test } from 'vitest';
import { figuresInCodes } from '../../../src/domain/areas/figuresInCodes';
import { MergerTable } from '../../../src/domain/areas/mergerTable';

const mergers = new MergerTable([
  ['11002', '11002'],
  ['11007', '11002'],
  ['12014', '12014'],
]);
const areasOf = (codes: string[], vintage: number | null = null) => ({
  areas: codes.map((code) => ({ code })),
  vintage,
});
const before = new Map([
  ['11002', 500],
  ['11007', 10],
  ['12014', 44],
]);
const since = new Map([
  ['11002', 510],
  ['12014', 44],
]);

test('figures in the codes of the areas stay as they are', () => {
  expect(figuresInCodes(since, areasOf(['11002', '12014']), mergers, 2025)).toBe(since);
  expect(figuresInCodes(before, areasOf(['11002', '11007', '12014']), mergers, 2025)).toBe(before);
});

test('figures from before the mergers are added up for areas since', () => {
  expect(figuresInCodes(before, areasOf(['11002', '12014']), mergers, 2025)).toEqual(since);
});

test('an area from before the mergers does not take the figure of the merged one with the same code', () => {
  const alone = new Map([['12014', 44]]);
  expect(figuresInCodes(since, areasOf(['11002', '11007', '12014']), mergers, 2025)).toEqual(alone);
  // Without a code that went, only the year tells.
  expect(figuresInCodes(since, areasOf(['11002'], 2024), mergers, 2025)).toEqual(alone);
});
