import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURE_STATUSES } from '../../../src/domain/measures/measureAttributes';
import { scenarioDifferences, takenOver } from '../../../src/domain/plan/scenarioDifferences';
import { costOf, totalCost } from '../../../src/domain/plan/cost';
import { DEFAULT_RATES } from '../../../src/domain/plan/costRate';
import { countedQuantity, inUnits } from '../../../src/domain/plan/countedQuantity';
import { kindOfTarget } from '../../../src/domain/plan/measureKind';
import { COUNTING_STATUSES, planOutcome, planSteps } from '../../../src/domain/plan/phasing';
import type { PlanBase, PlannedSum, PlanView } from '../../../src/domain/plan/phasing';
import { newMeasure } from '../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../src/domain/plan/plannedMeasure';
import { shareOut } from '../../../src/domain/plan/shareOut';
import { spreadGap } from '../../../src/domain/plan/spreadGap';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { TARGET_IDS } from '../../../src/domain/targets/target';
import { asInPact } from '../../../src/domain/targets/targetInForce';

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
/** Weights as surfaces and lengths have them, nothing among them, and one above nothing. */
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e12, noNaN: true })), { minLength: 1 })
  .filter((all) => all.some((weight) => weight > 0));
const totals = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 }),
);

test('shares add up to the total, each within one of its part, and nothing goes where nothing lies', () => {
  fc.assert(
    fc.property(totals, weights, (total, of) => {
      const shares = shareOut(total, of);
      const all = sumOf(of);
      expect(sumOf(shares)).toBe(total);
      shares.forEach((share, index) => {
        const part = (total * of[index]!) / all;
        expect(Math.abs(share - part)).toBeLessThanOrEqual(1 + 1e-12 * Math.abs(total));
        if (of[index] === 0) expect(share).toBe(0);
      });
      expect(shareOut(-total, of)).toEqual(shares.map((share) => 0 - share));
    }),
    { numRuns: 1000 },
  );
});

const statuses = fc.constantFrom(...MEASURE_STATUSES);
const sums: fc.Arbitrary<PlannedSum[]> = fc.array(
  fc.record({
    status: statuses,
    year: fc.option(fc.integer({ min: 2018, max: 2036 })),
    amount: fc.integer({ min: 0, max: 10_000_000_000 }),
    measures: fc.integer({ min: 1, max: 3 }),
  }),
);
const bases: fc.Arbitrary<PlanBase> = fc.record({
  unit: fc.constantFrom('metre', 'tree', 'chargingPoint'),
  realised: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
  inPoints: fc.boolean(),
  goal: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
  fromYear: fc.constantFrom(2021, null),
  headerYear: fc.integer({ min: 2024, max: 2032 }),
  deadlineYear: fc.constantFrom(2030, 2035),
});
const views: fc.Arbitrary<PlanView> = fc.record({
  year: fc.integer({ min: 2024, max: 2036 }),
  statuses: fc.uniqueArray(statuses).map((of) => new Set(of)),
  pointsAreCpe: fc.boolean(),
});

test('every measure is in one part of the plan, whatever the year and the statuses', () => {
  fc.assert(
    fc.property(sums, bases, views, (of, base, view) => {
      const { planned, later, afterDeadline, withoutYear, beforeStart, ideas, switchedOff } = planOutcome(
        of,
        base,
        view,
      );
      const parts = [planned, later, afterDeadline, withoutYear, beforeStart, ideas, switchedOff];
      expect(sumOf(parts.map(({ measures }) => measures))).toBe(sumOf(of.map(({ measures }) => measures)));
    }),
  );
});

test('a later year never leaves a larger gap, and one measure more never a later year to reach the goal', () => {
  fc.assert(
    fc.property(sums, bases, views, (of, base, view) => {
      const gapOf = (year: number) => planOutcome(of, base, { ...view, year }).gap;
      const gaps = Array.from({ length: 12 }, (_, index) => gapOf(2025 + index));
      gaps.slice(1).forEach((gap, index) => {
        if (gap !== null) expect(gap).toBeLessThanOrEqual(gaps[index]!);
      });
      const when = (some: PlannedSum[]) => {
        const { reached } = planOutcome(some, base, view);
        return reached === null ? Infinity : reached.kind === 'already' ? -Infinity : reached.year;
      };
      expect(when(of)).toBeLessThanOrEqual(when(of.slice(1)));
      const steps = planSteps(of, base, view).map(({ quantity }) => quantity);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }),
  );
});

test('what is put in and taken out again, in any order, leaves the plan to the bit as it was', () => {
  fc.assert(
    fc.property(sums, sums, bases, views, fc.infiniteStream(fc.nat()), (of, more, base, view, order) => {
      const mixed = [...of, ...more, ...more.map((sum) => ({ ...sum, amount: -sum.amount, measures: 0 }))]
        .map((sum) => ({ sum, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ sum }) => sum);
      const { planned, total, gap, reached } = planOutcome(mixed, base, view);
      const fresh = planOutcome(of, base, view);
      expect({ quantity: planned.quantity, total, gap, reached }).toEqual({
        ...{ quantity: fresh.planned.quantity, total: fresh.total, gap: fresh.gap, reached: fresh.reached },
      });
    }),
  );
});

test('a spread gap counts what was left, in whole units, for every target, and the years stay even', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TARGET_IDS),
      fc.double({ min: 0, max: 100_000, noNaN: true }),
      fc.array(fc.option(fc.integer({ min: 0, max: 600_000 })), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 2026, max: 2030 }),
      fc.constantFrom('call2022' as const, 'press2024' as const),
      (id, left, populations, from, cpeWeights) => {
        const held = asInPact(lekpTarget(id));
        const areas = populations.map((population, index) => ({
          ...{ area: { levelId: 'l', code: String(index) }, population },
        }));
        let ids = 0;
        const spread = spreadGap({ held, scenario: 's', left, areas, from, to: 2030 }, () => `m${++ids}`);
        const known = populations.filter((population) => population !== null && population > 0).length;
        fc.pre(known > 0 || populations.length === 1);
        const counted = spread.measures.map((measure) => {
          const amount = countedQuantity(measure, null, { target: held.target, cpeWeights }).counted;
          return { year: measure.year!, number: inUnits(amount!, held.target.unit) };
        });
        expect(sumOf(counted.map(({ number }) => number))).toBe(Math.ceil(left - 1e-9) + 0);
        const years = Array.from({ length: 2031 - from }, (_, index) =>
          sumOf(counted.filter(({ year }) => year === from + index).map(({ number }) => number)),
        );
        expect(Math.max(...years) - Math.min(...years)).toBeLessThanOrEqual(1);
        expect(new Set(spread.measures.map((measure) => measure.id)).size).toBe(spread.measures.length);
      },
    ),
  );
});

const place = { kind: 'unlocated', area: { levelId: 'l', code: '1' } } as const;
const measures: fc.Arbitrary<PlannedMeasure> = fc
  .record({
    id: fc.integer({ min: 0, max: 12 }).map(String),
    target: fc.constantFrom(...TARGET_IDS),
    year: fc.option(fc.integer({ min: 2026, max: 2030 })),
    quantity: fc.option(fc.double({ min: 0, max: 1000, noNaN: true })),
    cost: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    coFinancing: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    status: statuses,
  })
  .map((facts) => newMeasure(kindOfTarget(lekpTarget(facts.target)), { ...facts, scenario: 'a', place }));
const scenarios = fc.uniqueArray(measures, { selector: ({ id }) => id });

test('costs add up to the cent in whatever order', () => {
  fc.assert(
    fc.property(fc.array(measures), (of) => {
      const costed = of.map((measure) => ({
        measure,
        cost: costOf(measure, measure.quantity, DEFAULT_RATES),
      }));
      const whole = totalCost(costed);
      expect(totalCost([...costed].reverse())).toEqual(whole);
      expect(whole.unknown).toBe(costed.filter(({ cost }) => cost.cents === null).length);
      expect(whole.ownCents).toBeLessThanOrEqual(whole.cents);
    }),
  );
});

test('what differs between two scenarios makes the one of the other', () => {
  fc.assert(
    fc.property(scenarios, scenarios, (mine, theirs) => {
      const found = scenarioDifferences(mine, theirs);
      const taken = takenOver(found, 'a');
      const gone = new Set([...taken, ...found.gone].map(({ id }) => id));
      const merged = [...mine.filter(({ id }) => !gone.has(id)), ...taken];
      expect(scenarioDifferences(merged, theirs)).toEqual({ added: [], gone: [], changed: [] });
      expect(scenarioDifferences(theirs, mine).changed.length).toBe(found.changed.length);
    }),
  );
});

test('the counting statuses are all but the idea', () => {
  expect(MEASURE_STATUSES.filter((status) => !COUNTING_STATUSES.has(status))).toEqual(['idea']);
});
