import { describe, expect, test } from 'vitest';
import {
  breaksAroundTarget,
  canHold,
  classOf,
  REACHED_CLASS,
} from '../../../src/domain/classify/breaksAroundTarget';
import {
  coverageOfLevel,
  coverageOfWhole,
  coverageRolledUp,
} from '../../../src/domain/coverage/coverageLevel';
import type { LevelInput } from '../../../src/domain/coverage/coverageLevel';
import { coverageOf } from '../../../src/domain/coverage/coverageRecord';
import { publishedDenominator } from '../../../src/domain/denominators/denominatorValue';
import type { AreaTally } from '../../../src/domain/coverage/tally';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { TargetId } from '../../../src/domain/targets/target';
import { asInPact } from '../../../src/domain/targets/targetInForce';
import { trajectoryAt } from '../../../src/domain/targets/trajectory';

const tally = (realised: number, fields: Partial<AreaTally> = {}): AreaTally => ({
  realised,
  planned: 0,
  counted: 1,
  assumed: 0,
  overdue: 0,
  leftOut: {},
  geodesic: null,
  ...fields,
});
const area = (code: string, parentCode: string | null = null) => ({ code, name: `Naam ${code}`, parentCode });
const at = (date: string) => trajectoryAt(lekpTarget('laden'), date);
const base = {
  area: area('12014'),
  target: asInPact(lekpTarget('laden')),
  version: '1.0',
  trajectory: at('2026-11-22'),
} as const;

describe('coverageOf', () => {
  test('the gap of a municipality by hand: 206 points for 44,723 inhabitants on 22 November 2026', () => {
    const record = coverageOf({ ...base, denominator: publishedDenominator(44_723), tally: tally(206) });
    expect(record.goal).toBeCloseTo(447.23, 10);
    expect(record.gap).toBeCloseTo(241.23, 10);
    expect(record.share).toBeCloseTo(0.46061, 5);
    expect(record.expected).toBeCloseTo((447.23 * 2151) / 3652, 8);
    // 1,501 days are left.
    expect(record.paceNeeded).toBeCloseTo(241.23 / (1501 / 365.25), 8);
    expect(record.state).toBe('ok');
  });

  test('only what is asked for as extra has a pace so far: of a stock nobody says what stood at the start', () => {
    const paceOf = (id: TargetId) =>
      coverageOf({
        ...base,
        target: asInPact(lekpTarget(id)),
        denominator: publishedDenominator(44_723),
        tally: tally(206),
      }).paceSoFar;
    expect(paceOf('bomen')).toBeCloseTo(206 / (2151 / 365.25), 8);
    expect(paceOf('laden')).toBeNull();
    expect(paceOf('deel')).toBeNull();
  });

  test('plans for a time that has passed leave open what became of them', () => {
    const record = coverageOf({
      ...base,
      denominator: publishedDenominator(100),
      tally: tally(1, { planned: 3, overdue: 2 }),
    });
    expect(record).toMatchObject({ planned: 3, overdue: 2, state: 'partial' });
  });

  test('missing is not zero', () => {
    const nothing = coverageOf({ ...base, denominator: publishedDenominator(44_723), tally: null });
    expect(nothing).toMatchObject({ state: 'no data', realised: null, gap: null, share: null });
    const noDwellings = coverageOf({ ...base, denominator: publishedDenominator(null), tally: tally(5) });
    expect(noDwellings).toMatchObject({ state: 'no data', realised: 5, goal: null, gap: null });
    expect(coverageOf({ ...base, denominator: publishedDenominator(44_723), tally: tally(0) })).toMatchObject(
      {
        state: 'ok',
        share: 0,
      },
    );
  });

  test('a version without a norm is not applicable, which is a third thing', () => {
    const target = asInPact(lekpTarget('energiegemeenschappen'));
    expect(
      coverageOf({ ...base, target, denominator: publishedDenominator(1000), tally: tally(1) }).state,
    ).toBe('not applicable');
  });

  test('what was left out by a rule keeps the number whole; what is unknown makes it partial', () => {
    const by = (leftOut: AreaTally['leftOut']) =>
      coverageOf({ ...base, denominator: publishedDenominator(100), tally: tally(1, { leftOut }) });
    expect(by({ motorway: 3 })).toMatchObject({ state: 'ok', leftOutTotal: 3 });
    expect(by({ noYear: 2, motorway: 3 })).toMatchObject({ state: 'partial', leftOutTotal: 5 });
    const lowerBound = tally(1, { incomplete: true });
    expect(coverageOf({ ...base, denominator: publishedDenominator(100), tally: lowerBound }).state).toBe(
      'partial',
    );
  });

  test('a goal that is passed needs no pace; after the deadline there is none to give', () => {
    expect(coverageOf({ ...base, denominator: publishedDenominator(100), tally: tally(9) })).toMatchObject({
      gap: -8,
      paceNeeded: 0,
    });
    expect(
      coverageOf({
        ...base,
        trajectory: at('2031-06-01'),
        denominator: publishedDenominator(1000),
        tally: tally(9),
      }),
    ).toMatchObject({
      gap: 1,
      paceNeeded: null,
    });
  });
});

describe('rolling up', () => {
  const level = {
    areas: [area('1', 'A'), area('2', 'A'), area('3', 'B')],
    version: '1.0',
    date: '2026-11-22',
  } as const;
  const laden: LevelInput = {
    ...level,
    target: asInPact(lekpTarget('laden')),
    denominators: [1000, 2000, 4000].map(publishedDenominator),
    tallies: [tally(10), tally(20), tally(80)],
  };
  const renovatie: LevelInput = {
    ...level,
    target: asInPact(lekpTarget('renovatie')),
    denominators: [500, null, null].map(publishedDenominator),
    tallies: [tally(5), tally(7), tally(1)],
  };

  test('a province is the sum of its municipalities', () => {
    const provinces = coverageRolledUp(laden, [area('A'), area('B')]);
    expect(provinces[0]).toMatchObject({ denominator: 3000, goal: 30, realised: 30, gap: 0, state: 'ok' });
    expect(provinces[1]).toMatchObject({ denominator: 4000, goal: 40, realised: 80, gap: -40 });
  });

  test('a part that is not known makes the sum partial, and all of them unknown makes it no data', () => {
    const provinces = coverageRolledUp(renovatie, [area('A'), area('B')]);
    expect(provinces[0]).toMatchObject({ denominator: 500, state: 'partial' });
    expect(provinces[1]).toMatchObject({ denominator: null, state: 'no data' });
  });

  test('goal, realised and gap of a sum are those of its areas with data, and it says of how many', () => {
    const some = { ...laden, tallies: [tally(10), null, tally(80)] };
    const [province] = coverageRolledUp(some, [area('A')]);
    expect(province).toMatchObject({
      areasKnown: 1,
      areasTotal: 2,
      denominator: 3000,
      goalDenominator: 1000,
    });
    expect(province).toMatchObject({ goal: 10, realised: 10, gap: 0, share: 1, state: 'partial' });
    const whole = coverageOfWhole(some, area('*'));
    expect(whole).toMatchObject({ areasKnown: 2, areasTotal: 3, goal: 50, realised: 90, gap: -40 });
  });

  test('a part of which the denominator is not known stands in no sum that has a goal', () => {
    const [province] = coverageRolledUp(renovatie, [area('A')]);
    expect(province).toMatchObject({ areasKnown: 1, areasTotal: 2, goal: 25, realised: 5, gap: 20 });
    const none = { ...renovatie, denominators: [null, null, null].map(publishedDenominator) };
    expect(coverageRolledUp(none, [area('A')])[0]).toMatchObject({ goal: null, realised: 12, areasKnown: 2 });
  });

  test('where nothing is known of any part no goal is summed; one area keeps its own', () => {
    const none = { ...laden, tallies: [null, null, null] };
    expect(coverageRolledUp(none, [area('A')])[0]).toMatchObject({
      ...{ areasKnown: 0, areasTotal: 2, denominator: 3000 },
      ...{ goal: null, realised: null, gap: null, state: 'no data' },
    });
    expect(coverageOfLevel(none)[0]).toMatchObject({ goal: 10, realised: null, state: 'no data' });
  });

  test('an area that is itself a sum stands in a larger one for the parts that it knows', () => {
    const composed = {
      ...laden,
      spokenFor: [{ known: 1, of: 3, denominator: publishedDenominator(600) }, null, null],
    };
    expect(coverageOfLevel(composed)[0]).toMatchObject({
      goal: 6,
      realised: 10,
      areasKnown: 1,
      areasTotal: 3,
    });
    expect(coverageOfLevel(composed)[0]).toMatchObject({ denominator: 1000, state: 'partial' });
    expect(coverageRolledUp(composed, [area('A')])[0]).toMatchObject({ goal: 26, realised: 30 });
  });

  test('the whole equals the sum of the rows', () => {
    const rows = coverageOfLevel(laden);
    const whole = coverageOfWhole(laden, area('*'));
    expect(whole.realised).toBe(rows.reduce((sum, row) => sum + row.realised!, 0));
    expect(whole.goal).toBeCloseTo(
      rows.reduce((sum, row) => sum + row.goal!, 0),
      10,
    );
  });
});

describe('classes around the target', () => {
  const breaks = breaksAroundTarget(0.59);
  const group = (share: number | null) =>
    classOf({ share, state: share === null ? 'no data' : 'ok' }, breaks);

  test('the line itself parts behind from ahead, and the goal has a class of its own', () => {
    expect(group(0.5899)).toBe(2);
    expect(group(0.59)).toBe(3);
    expect(group(0.9999)).toBe(4);
    expect(group(1)).toBe(REACHED_CLASS);
    expect(group(-0.1)).toBe(0);
    expect(group(null)).toBe('noData');
  });

  test('the bounds rise at every date', () => {
    for (const share of [0, 0.3, 0.99]) {
      const bounds = breaksAroundTarget(share);
      expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
      expect(new Set(bounds).size).toBe(bounds.length);
    }
  });

  test('once the line is at the goal nothing lies between the two', () => {
    const bounds = breaksAroundTarget(1);
    expect([0, 1, 2, 3, 4, 5].filter((one) => canHold(one, bounds))).toEqual([0, 1, 2, REACHED_CLASS]);
    expect(classOf({ share: 0.99, state: 'ok' }, bounds)).toBe(2);
    expect(classOf({ share: 1, state: 'ok' }, bounds)).toBe(REACHED_CLASS);
  });
});
