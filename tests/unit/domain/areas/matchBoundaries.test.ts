import { expect, test } from 'vitest';
import { matchBoundaries } from '../../../../src/domain/areas/matchBoundaries';
import { MergerTable } from '../../../../src/domain/areas/mergerTable';

const area = (code: string) => ({ code, name: `Gemeente ${code}`, parentCode: null });
/** Nazareth-De Pinte came of two, Antwerpen kept its code when Borsbeek came to it. */
const MERGERS = new MergerTable([
  ['44012', '44086'],
  ['44048', '44086'],
  ['11002', '11002'],
  ['11007', '11002'],
]);
const KNOWN = ['11002', '12014', '44086'].map(area);
const match = (codes: readonly string[], known = KNOWN) => matchBoundaries(known, codes, MERGERS, 'vrbg');

test('a full set in the codes of now, with what lies outside left out', () => {
  expect(match(['21004', '44086', '11002', '12014'])).toEqual({
    ok: true,
    value: { parts: [['11002'], ['12014'], ['44086']], leftOut: ['21004'] },
  });
});

test('a full set of before the mergers makes up the merged areas, the one that kept its code too', () => {
  expect(match(['44012', '44048', '11002', '11007', '12014'])).toEqual({
    ok: true,
    value: { parts: [['11002', '11007'], ['12014'], ['44012', '44048']], leftOut: [] },
  });
});

test('an area that lacks one of its parts is missing, and so is one that is not there', () => {
  expect(match(['44012', '44048', '11002', '12014'])).toMatchObject({
    problem: { code: 'boundaries.missing', params: { count: 1, of: 3, names: 'Gemeente 11002' } },
  });
  expect(match(['44086', '11002'])).toMatchObject({
    problem: { code: 'boundaries.missing', params: { names: 'Gemeente 12014' } },
  });
});

test('areas of before and after beside one another overlap, and other areas are none of these', () => {
  expect(match(['44012', '44048', '44086', '11002', '12014'])).toMatchObject({
    problem: { code: 'boundaries.mixed', params: { count: 2, codes: '44012, 44048' } },
  });
  expect(match(['wijk-1', 'wijk-2'])).toMatchObject({ problem: { code: 'boundaries.none' } });
});

test('areas of before that are known as such take only their own', () => {
  const old = ['44012', '44048', '11002', '11007', '12014'].map(area);
  expect(match(['44012', '44048', '11002', '11007', '12014'], old)).toMatchObject({ ok: true });
  expect(match(['44086', '11002', '12014'], old)).toMatchObject({ problem: { code: 'boundaries.missing' } });
});
