import { describe, expect, test } from 'vitest';
import { cpeWeight } from '../../../src/domain/measures/chargingPointEquivalent';
import { assess } from '../../../src/domain/measures/countingRule';
import { parseMeasureDate, parseStatus } from '../../../src/domain/measures/measureAttributes';
import type { MeasureAttributes } from '../../../src/domain/measures/measureAttributes';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { TargetId } from '../../../src/domain/targets/target';

const NOTHING: MeasureAttributes = {
  date: null,
  status: null,
  quantity: null,
  kw: null,
  access: null,
  bothSides: false,
  removed: false,
  flags: new Set(),
};

function verdict(target: TargetId, attributes: Partial<MeasureAttributes>) {
  return assess(
    lekpTarget(target).counting,
    { ...NOTHING, ...attributes },
    { date: 20261122, cpeWeights: 'call2022' },
  );
}

describe('an extra target', () => {
  test.each([
    ['of 2021 counts', { date: 20210000 }, { counts: true, as: 'realised' }],
    ['of 2020 stood before the pact', { date: 20201231 }, { counts: false, reason: 'beforeStart' }],
    ['without a year cannot be judged', {}, { counts: false, reason: 'noYear' }],
    ['of later in the same year, known by year only, counts', { date: 20260000 }, { counts: true }],
    ['of tomorrow does not count yet', { date: 20261123 }, { counts: false, reason: 'afterDate' }],
    ['that is planned needs no past', { date: 20280000, status: 'planned' }, { counts: true, as: 'planned' }],
    ['in progress is planned', { status: 'in_progress' }, { counts: true, as: 'planned' }],
    ['that is an idea counts nowhere', { status: 'idea' }, { counts: false, reason: 'idea' }],
    [
      'with a strange status is not guessed at',
      { status: 'unknown' },
      { counts: false, reason: 'unknownStatus' },
    ],
    [
      'for compensation does not count',
      { date: 20230000, flags: new Set(['compensation']) },
      { counts: false, reason: 'compensation' },
    ],
  ] as const)('a tree %s', (_, attributes, expected) => {
    expect(verdict('bomen', attributes)).toMatchObject(expected);
  });

  test('a removed hedge is deducted, one-way paths on both sides count twice', () => {
    expect(verdict('hagen', { date: 20230000, removed: true })).toMatchObject({ factor: -1 });
    expect(verdict('fiets', { date: 20230000, bothSides: true })).toMatchObject({ factor: 2 });
    expect(verdict('fiets', { date: 20230000 })).toMatchObject({ factor: 1 });
  });
});

describe('charging points', () => {
  test('count whatever their age, by power, and half when semi-public', () => {
    expect(verdict('laden', { date: 20150000, kw: 22 })).toMatchObject({
      counts: true,
      factor: 2,
      assumed: false,
    });
    expect(verdict('laden', { kw: 150, access: 'semi_public' })).toMatchObject({ factor: 5 });
    expect(verdict('laden', { flags: new Set(['motorway']) })).toMatchObject({ reason: 'motorway' });
  });

  test('of unknown power weigh one, and it is said that this was assumed', () => {
    expect(verdict('laden', {})).toMatchObject({ factor: 1, assumed: true });
  });

  test.each([
    [11, 1, 1],
    [22, 2, 1],
    [43, 4, 5],
    [50, 5, 5],
    [149, 5, 5],
    [150, 10, 5],
    [175, 10, 10],
    [300, 20, 10],
  ])('of %d kW weigh %d by the call of 2022 and %d by the press of 2024', (kw, call, press) => {
    expect(cpeWeight(kw, 'call2022')).toBe(call);
    expect(cpeWeight(kw, 'press2024')).toBe(press);
  });
});

test.each([
  [2023, 20230000],
  ['2023', 20230000],
  ['2023-05-14', 20230514],
  ['2023-05-14T10:00:00Z', 20230514],
  ['20230514', 20230514],
  ['14/05/2023', 20230514],
  ['3-4-2022', 20220403],
  ['', null],
  ['onbekend', null],
  [0, null],
  [null, null],
])('the date %s reads as %s', (text, expected) => {
  expect(parseMeasureDate(text)).toBe(expected);
});

test('a status is read in Dutch and English', () => {
  expect(parseStatus('Gerealiseerd')).toBe('realised');
  expect(parseStatus('in uitvoering')).toBe('in_progress');
  expect(parseStatus('misschien')).toBe('unknown');
  expect(parseStatus('')).toBeNull();
});
