import { expect, test } from 'vitest';
import { MergerTable } from '../../../src/domain/areas/mergerTable';

const mergers = new MergerTable([
  ['11002', '11002'],
  ['11007', '11002'],
  ['46003', '46030'],
  ['46013', '46030'],
  ['11056', '46030'],
]);

test('figures in old codes add up into the new municipality, across a province border too', () => {
  const figures = new Map([
    ['11002', 500],
    ['11007', 10],
    ['46003', 48],
    ['46013', 16],
    ['11056', 19],
    ['12014', 44],
  ]);
  expect([...mergers.addUp(figures)]).toEqual([
    ['11002', 510],
    ['46030', 83],
    ['12014', 44],
  ]);
});

test('a part that is missing makes the sum missing', () => {
  expect(
    mergers
      .addUp(
        new Map([
          ['11002', 500],
          ['11007', null],
        ]),
      )
      .get('11002'),
  ).toBeNull();
});

test('a file is in old codes when it names one that no area has but a merged area had', () => {
  const areas = new Set(['11002', '46030', '12014']);
  expect(mergers.outdatedCodes(['11002', '11007', '12014'], areas)).toEqual(['11007']);
  expect(mergers.outdatedCodes(['11002', '46030'], areas)).toEqual([]);
  // Areas that are themselves from before the mergers keep their own figures.
  expect(mergers.outdatedCodes(['11002', '11007'], new Set(['11002', '11007']))).toEqual([]);
});
