import { expect, test } from 'vitest';
import { figuresInCodes } from '../../../src/domain/areas/figuresInCodes';
import { MergerTable } from '../../../src/domain/areas/mergerTable';

const mergers = new MergerTable([
  ['11002', '11002'],
  ['11007', '11002'],
  ['12014', '12014'],
  ['46003', '46030'],
  ['46013', '46030'],
  ['11056', '46030'],
]);
type Rows = Record<string, number | null>;

function held(rows: Rows, codes: readonly string[], vintage: number | null = null) {
  const areas = codes.map((code) => ({ code }));
  const { figures, ...notes } = figuresInCodes(
    new Map(Object.entries(rows)),
    { areas, vintage },
    mergers,
    2025,
  );
  const told = Object.fromEntries(Object.entries(notes).filter(([, list]) => list.length > 0));
  return [codes.map((code) => figures.get(code) ?? null), told];
}

const NEW = ['11002', '46030', '12014'];
const OLD = ['11002', '11007', '46003', '46013', '11056', '12014'];
const OLD_ROWS = { '11002': 500, '11007': 10, '46003': 48, '46013': 16, '11056': 19, '12014': 44 };
const NEW_ROWS = { '11002': 510, '46030': 83, '12014': 44 };

test('figures in the codes of the areas stay as they are', () => {
  expect(held(NEW_ROWS, NEW)).toEqual([[510, 83, 44], {}]);
  expect(held(OLD_ROWS, OLD)).toEqual([[500, 10, 48, 16, 19, 44], {}]);
});

test('figures from before the mergers are added up for areas since, across a province border too', () => {
  const told = { addedUp: ['11007', '46003', '46013', '11056'] };
  expect(held(OLD_ROWS, NEW)).toEqual([[510, 83, 44], told]);
});

test('a merged area of which a part is absent or not known has no data', () => {
  const { '11007': _, ...without } = OLD_ROWS;
  const absent = { addedUp: ['46003', '46013', '11056'], withoutPart: ['11002'] };
  expect(held(without, NEW)).toEqual([[null, 83, 44], absent]);
  const empty = { addedUp: ['11007'], withoutPart: ['46030'] };
  expect(held({ ...OLD_ROWS, '46013': null }, NEW)).toEqual([[510, null, 44], empty]);
});

test('in figures of both kinds the new code wins over its parts, 11002 is the new one, and it is told', () => {
  const leftOut = ['11007', '46003', '46013', '11056'];
  expect(held({ ...OLD_ROWS, ...NEW_ROWS }, NEW)).toEqual([[510, 83, 44], { leftOut }]);
  // Parts do not step in for a new code that is missing among others: nobody says that they are of the same day.
  const others = { '11007': 10, '46030': 83, '12014': 44 };
  expect(held(others, NEW)).toEqual([[null, 83, 44], { leftOut: ['11007'], withoutPart: ['11002'] }]);
});

test('areas from before the mergers take no figure of a merged one, in figures of both kinds either', () => {
  expect(held(NEW_ROWS, OLD)).toEqual([
    [null, null, null, null, null, 44],
    { undivided: ['11002'], unmatched: ['46030'] },
  ]);
  expect(held({ ...OLD_ROWS, '11002': 510, '46030': 83 }, OLD)).toEqual([
    [null, 10, 48, 16, 19, 44],
    { undivided: ['11002'], unmatched: ['46030'] },
  ]);
  // Without a code that went, only the year tells.
  expect(held(NEW_ROWS, ['11002'], 2024)[0]).toEqual([null]);
  expect(held(NEW_ROWS, ['11002'], 2025)[0]).toEqual([510]);
  // A code that went says more than a year.
  expect(held(NEW_ROWS, ['11002', '11007'], 2025)[0]).toEqual([null, null]);
});

test('codes of figures that belong to no area are told, parts of an area that is not there among them', () => {
  expect(held({ ...OLD_ROWS, '99999': 1 }, ['11002'])).toEqual([
    [510],
    { addedUp: ['11007'], unmatched: ['11056', '12014', '46003', '46013', '99999'] },
  ]);
});
