import { describe, expect, test } from 'vitest';
import { cpeWeight } from '../../../src/domain/measures/chargingPointEquivalent';
import { assess } from '../../../src/domain/measures/countingRule';
import type { MeasureAttributes } from '../../../src/domain/measures/measureAttributes';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { TargetId } from '../../../src/domain/targets/target';

const NOTHING: MeasureAttributes = {
  date: null,
  status: null,
  quantity: null,
  kw: null,
  access: null,
  bothSides: null,
  removed: null,
  flags: new Map(),
};

function verdict(target: TargetId, attributes: Partial<MeasureAttributes>) {
  return assess(
    { ...lekpTarget(target).counting, deadline: 20301231 },
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
    ['of this month, known by month only, counts', { date: 20261100 }, { counts: true, as: 'realised' }],
    ['of next month does not count yet', { date: 20261200 }, { counts: false, reason: 'afterDate' }],
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
      { date: 20230000, flags: new Map([['compensation', 'yes']]) },
      { counts: false, reason: 'compensation' },
    ],
    [
      'that exists may have stood before the pact',
      { date: 20230000, status: 'existing' },
      { reason: 'existing' },
    ],
    ['that was planted counts', { date: 20230000, status: 'planted' }, { as: 'realised' }],
    [
      'that was planted in a year to come is planned',
      { date: 20280000, status: 'planted' },
      { as: 'planned' },
    ],
    ['without a year that was planted cannot be judged', { status: 'planted' }, { reason: 'noYear' }],
    ['planned for after the deadline', { date: 20350000, status: 'planned' }, { reason: 'afterDeadline' }],
    [
      'planned for the last year counts',
      { date: 20300000, status: 'planned' },
      { as: 'planned', overdue: false },
    ],
    [
      'in progress after the deadline',
      { date: 20310101, status: 'in_progress' },
      { reason: 'afterDeadline' },
    ],
    ['to be planted after the deadline', { date: 20310000, status: 'planted' }, { reason: 'afterDeadline' }],
    [
      'planned for a year that passed',
      { date: 20230000, status: 'planned' },
      { as: 'planned', overdue: true },
    ],
    ['planned for this year may still come', { date: 20260000, status: 'planned' }, { overdue: false }],
    ['planned for a month that passed', { date: 20261000, status: 'planned' }, { overdue: true }],
    ['planned for this month may still come', { date: 20261100, status: 'planned' }, { overdue: false }],
    ['planned for a day that passed', { date: 20261121, status: 'planned' }, { overdue: true }],
    ['in progress since a year that passed', { date: 20230000, status: 'in_progress' }, { overdue: false }],
    [
      'with a strange yes/no is not guessed at',
      { date: 20230000, flags: new Map([['forest', 'unknown']]) },
      { reason: 'unknownFlag' },
    ],
    [
      'of before the pact is no riddle, whatever its words',
      { date: 20150000, flags: new Map([['forest', 'unknown']]) },
      { reason: 'beforeStart' },
    ],
    ['that the user leaves out', { date: 20230000, status: 'leaveOut' }, { reason: 'byUser' }],
  ] as const satisfies readonly (readonly [string, Partial<MeasureAttributes>, object])[])(
    'a tree %s',
    (_, attributes, expected) => {
      expect(verdict('bomen', attributes)).toMatchObject(expected);
    },
  );

  test('a removed hedge is deducted, one-way paths on both sides count twice', () => {
    expect(verdict('hagen', { date: 20230000, removed: 'yes' })).toMatchObject({ factor: -1 });
    expect(verdict('fiets', { date: 20230000, bothSides: 'yes' })).toMatchObject({ factor: 2 });
    expect(verdict('fiets', { date: 20230000 })).toMatchObject({ factor: 1 });
  });
});

describe('charging points', () => {
  test('count whatever their age, by power, and half when semi-public', () => {
    expect(verdict('laden', { date: 20150000, kw: 22, access: 'public' })).toMatchObject({
      counts: true,
      factor: 2,
      assumed: false,
    });
    expect(verdict('laden', { kw: 150, access: 'semi_public' })).toMatchObject({ factor: 5 });
    expect(verdict('laden', { flags: new Map([['motorway', 'yes']]) })).toMatchObject({ reason: 'motorway' });
  });

  test.each([
    ['private', { counts: false, reason: 'notPublic' }],
    ['unknown', { counts: false, reason: 'unknownAccess' }],
    ['leaveOut', { counts: false, reason: 'byUser' }],
    ['semi_public', { counts: true, factor: 1, assumed: false }],
    [null, { counts: true, factor: 2, assumed: true }],
  ] as const)('with access %s', (access, expected) => {
    expect(verdict('laden', { kw: 22, access })).toMatchObject(expected);
  });

  test('that exist count, for they are asked for by the deadline whatever their age', () => {
    expect(verdict('laden', { kw: 11, access: 'public', status: 'existing' })).toMatchObject({ factor: 1 });
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
    // Volts times amperes: 16, 32 and 63 A on three phases of 230 or 400 V.
    [11.04, 1, 1],
    [22.08, 2, 1],
    [22.17, 2, 1],
    [43.47, 4, 5],
    [43.65, 4, 5],
    [149.9, 10, 5],
    [150.2, 10, 5],
  ])('of %d kW weigh %d by the call of 2022 and %d by the press of 2024', (kw, call, press) => {
    expect(cpeWeight(kw, 'call2022')).toBe(call);
    expect(cpeWeight(kw, 'press2024')).toBe(press);
  });
});
