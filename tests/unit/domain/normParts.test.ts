import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../../src/domain/coverage/coverageRecord';
import { figureTally } from '../../../src/domain/coverage/figureTally';
import { addAreaTallies } from '../../../src/domain/coverage/tally';
import type { AreaTally, RealisedParts } from '../../../src/domain/coverage/tally';
import { publishedDenominator } from '../../../src/domain/denominators/denominatorValue';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { resolveTargets } from '../../helpers/resolveTargets';
import { asInPact } from '../../../src/domain/targets/targetInForce';
import type { PactVersion, TargetId } from '../../../src/domain/targets/target';
import { trajectoryAt } from '../../../src/domain/targets/trajectory';

const counted = (
  realised: number,
  parts: Partial<RealisedParts>,
  more: Partial<AreaTally> = {},
): AreaTally => ({
  ...{ realised, planned: 0, counted: 1, assumed: 0, overdue: 0, leftOut: {}, geodesic: null },
  parts: { features: 0, byMilestone: null, fossilFree: null, ...parts },
  ...more,
});

function recordOf(
  id: TargetId,
  version: PactVersion,
  tally: AreaTally | null,
  { date = '2026-11-22', denominator = publishedDenominator(10_000) } = {},
): CoverageRecord {
  const target = lekpTarget(id);
  return coverageOf({
    area: { code: '1', name: 'Een', parentCode: null },
    ...{ target: asInPact(target), version, trajectory: trajectoryAt(target, date), denominator, tally },
  });
}
const part = (record: CoverageRecord, kind: string) => record.parts.find((one) => one.kind === kind);

// 10,000 inhabitants: 720 kWp by 2030 of which 360 by the end of 2025, and 20 projects.
describe('the milestone of 2025', () => {
  test.each([
    [360, '2026-01-01', 'reached'],
    [359.9, '2026-01-01', 'missed'],
    [359.9, '2025-12-31', 'not yet'],
    [360, '2025-06-30', 'reached'],
  ])('%d kWp by the day, asked on %s: %s', (byMilestone, date, verdict) => {
    const record = recordOf('hernieuwbaar', '2.1', counted(900, { byMilestone }), { date });
    expect(part(record, 'milestone')).toEqual({
      ...{ kind: 'milestone', unit: 'kWp', goal: 360, realised: byMilestone, atLeast: false },
      ...{ by: '2025-12-31', verdict },
    });
  });

  test('is not known from a figure, without a denominator, or where data are missing below it', () => {
    const verdict = (tally: AreaTally | null, more?: Parameters<typeof recordOf>[3]) =>
      part(recordOf('hernieuwbaar', '2.1', tally, more), 'milestone')?.verdict;
    expect(verdict(figureTally(5000))).toBe('unknown');
    expect(verdict(null)).toBe('unknown');
    expect(verdict(counted(900, { byMilestone: 400 }), { denominator: publishedDenominator(null) })).toBe(
      'unknown',
    );
    expect(verdict(counted(900, { byMilestone: 100 }, { leftOut: { noYear: 3 } }))).toBe('unknown');
    expect(verdict(counted(900, { byMilestone: 400 }, { leftOut: { noYear: 3 } }))).toBe('reached');
    // A reason that is a rule of the pact hides nothing.
    expect(verdict(counted(900, { byMilestone: 100 }, { leftOut: { individual: 3 } }))).toBe('missed');
    const part21 = { ...publishedDenominator(10_000), incomplete: true };
    expect(verdict(counted(900, { byMilestone: 400 }), { denominator: part21 })).toBe('unknown');
  });

  test('is asked by pact 2.1 alone, and by no norm of the user', () => {
    const kinds = (version: PactVersion) =>
      recordOf('hernieuwbaar', version, counted(1, {})).parts.map(({ kind }) => kind);
    expect([kinds('1.0'), kinds('2.0'), kinds('2.1')]).toEqual([
      ['projects'],
      ['projects'],
      ['milestone', 'projects'],
    ]);
    const [changed] = resolveTargets(
      {
        targetChanges: [
          {
            ...{ target: 'hernieuwbaar', area: null, norm: { quantity: 50, per: 500 } },
            ...{ kind: 'extra', baseline: '2021-01-01', deadline: '2030-12-31' },
            ...{ source: 'Stad', author: '', date: '2026-01-01' },
          },
        ],
        ...{ addedTargets: [], targetsOff: [] },
      },
      '2.1',
    ).filter(({ key }) => key === 'hernieuwbaar');
    expect(changed!.target.norms['2.1']).toEqual({ quantity: 50, per: 500 });
  });
});

test('projects are held against one for every 500 inhabitants, and a figure has none', () => {
  expect(part(recordOf('hernieuwbaar', '1.0', counted(900, { features: 20 })), 'projects')).toEqual({
    ...{ kind: 'projects', unit: 'project', goal: 20, realised: 20, atLeast: false },
    ...{ by: '2030-12-31', verdict: 'reached' },
  });
  expect(part(recordOf('hernieuwbaar', '1.0', figureTally(900)), 'projects')).toMatchObject({
    realised: null,
    verdict: 'unknown',
  });
});

// 10,000 dwellings: 500 renovations, of which 250 fossil-free.
describe('the fossil-free half', () => {
  const half = (tally: AreaTally | null, date?: string) =>
    part(recordOf('renovatie', '2.0', tally, date === undefined ? {} : { date }), 'fossilFree');

  test('has a verdict of its own', () => {
    expect(half(counted(600, { fossilFree: { yes: 250, unknown: 0 } }))).toMatchObject({
      ...{ goal: 250, realised: 250, verdict: 'reached' },
    });
    expect(half(counted(600, { fossilFree: { yes: 0, unknown: 0 } }))).toMatchObject({
      ...{ realised: 0, verdict: 'not yet' },
    });
    expect(half(counted(600, { fossilFree: { yes: 10, unknown: 0 } }), '2031-01-01')).toMatchObject({
      verdict: 'missed',
    });
    expect(recordOf('renovatie', '1.0', counted(600, {})).parts).toEqual([]);
  });

  test('is not known where the layer does not say it, and never zero then', () => {
    expect(half(counted(600, { fossilFree: null }))).toMatchObject({ realised: null, verdict: 'unknown' });
    expect(half(counted(600, { fossilFree: { yes: 0, unknown: 2 } }))).toMatchObject({ realised: null });
    expect(half(counted(600, { fossilFree: { yes: 7, unknown: 2 } }), '2031-01-01')).toMatchObject({
      ...{ realised: 7, atLeast: true, verdict: 'unknown' },
    });
  });

  test('of a layer that says it and one that does not is a lower bound', () => {
    const said = counted(100, { features: 100, fossilFree: { yes: 40, unknown: 0 } });
    const silent = counted(60, { features: 60, fossilFree: null });
    expect(addAreaTallies(said, silent).parts).toEqual({
      ...{ features: 160, byMilestone: null, fossilFree: { yes: 40, unknown: 60 } },
    });
    expect(addAreaTallies(said, figureTally(5)!).parts).toMatchObject({
      ...{ features: null, fossilFree: { yes: 40, unknown: 5 } },
    });
    expect(addAreaTallies(silent, silent).parts?.fossilFree).toBeNull();
    expect(addAreaTallies(figureTally(5)!, figureTally(6)!).parts).toBeUndefined();
  });
});
