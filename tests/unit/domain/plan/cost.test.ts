import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  budgetYears,
  costBy,
  costByArea,
  costInAreas,
  costsInSeveral,
  costOf,
  splitByStatus,
  totalCost,
} from '../../../../src/domain/plan/cost';
import type { CostedMeasure, PlacedCost } from '../../../../src/domain/plan/cost';
import { costRateSchema, DEFAULT_RATES, rateFor } from '../../../../src/domain/plan/costRate';
import type { CostRate } from '../../../../src/domain/plan/costRate';
import type { MeasureKindId } from '../../../../src/domain/plan/measureKind';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { budgetSchema, scenarioSchema } from '../../../../src/domain/plan/scenario';

const place = { kind: 'unlocated', area: { levelId: 'gemeente', code: '44021' } } as const;

function measure(
  kind: MeasureKindId,
  attributes: Record<string, unknown> = {},
  facts: Partial<PlannedMeasure> = {},
): PlannedMeasure {
  const made = newMeasure(kind, { id: 'm', scenario: 's', target: 'bomen', place });
  return { ...made, ...facts, attributes: { ...made.attributes, ...attributes } } as PlannedMeasure;
}
const euro = (of: PlannedMeasure, drawn: number | null, rates = DEFAULT_RATES) => {
  const { cents } = costOf(of, drawn, rates);
  return cents === null ? null : cents / 100;
};

describe('rates', () => {
  test('those that a project starts with are sound, with source and year, one for every kind and variant', () => {
    for (const rate of DEFAULT_RATES) {
      expect(v.parse(costRateSchema, rate)).toEqual(rate);
      expect(rate).toMatchObject({ year: 2021, vat: 'unknown', basis: 'support' });
    }
    expect(new Set(DEFAULT_RATES.map(({ id }) => id)).size).toBe(DEFAULT_RATES.length);
  });

  test('cost is what is drawn times the rate of the support table', () => {
    expect(euro(measure('tree'), 12)).toBe(1956);
    expect(euro(measure('tree', { domain: 'private' }), 12)).toBe(654);
    expect(euro(measure('hedge'), 100)).toBe(1500);
    expect(euro(measure('greenBed'), 1)).toBe(589);
    expect(euro(measure('renovation'), 40)).toBe(5440);
    expect(euro(measure('energy'), 36)).toBe(2158);
    expect(euro(measure('accessPoint'), 1)).toBe(9156);
    expect(euro(measure('unsealing', { domain: 'private' }), 10)).toBe(380);
    expect(euro(measure('rainwater'), 120)).toBe(65_400);
    expect(euro(measure('rainwater', { use: 'buffer' }), 120)).toBe(130_800);
  });

  test('what nobody gave a price has none, and never 0', () => {
    expect(euro(measure('cyclePath'), 100)).toBeNull();
    expect(euro(measure('charging'), 2)).toBeNull();
    expect(euro(measure('rainwater', { use: 'reuse' }), 10)).toBeNull();
    expect(euro(measure('hedge', { removed: true }), 10)).toBeNull();
    expect(euro(measure('tree'), null)).toBeNull();
  });

  test('a rate of the target goes before one for all, and one of the variant before one for every variant', () => {
    const own: CostRate = { ...DEFAULT_RATES[0]!, id: 'own', variant: null, amount: 200 };
    const ofTarget: CostRate = { ...own, id: 'ofTarget', target: 'bomen' };
    const rates = [own, ...DEFAULT_RATES, ofTarget];
    expect(rateFor(measure('tree'), [own, ...DEFAULT_RATES])?.id).toBe('support-tree-public');
    expect(rateFor(measure('tree'), rates)?.id).toBe('ofTarget');
    expect(rateFor(measure('tree', {}, { target: 'added-1' }), rates)?.id).toBe('support-tree-public');
    const allHedges: CostRate = { ...own, kind: 'hedge' };
    expect(rateFor(measure('hedge', { removed: true }), [allHedges])).toBeNull();
    expect(rateFor(measure('hedge'), [allHedges])).toBe(allHedges);
  });

  test('what is typed goes before a rate, and so does the share of others', () => {
    expect(costOf(measure('tree', {}, { cost: 100.1 }), null, DEFAULT_RATES)).toMatchObject({
      ...{ cents: 10_010, ownCents: 5005, rate: null, coFinancing: 0.5 },
    });
    const funded = measure('tree', {}, { coFinancing: 0.25 });
    expect(costOf(funded, 2, DEFAULT_RATES)).toMatchObject({ cents: 32_600, ownCents: 24_450 });
    const path = measure('cyclePath', {}, { cost: 0 });
    expect(costOf(path, 10, DEFAULT_RATES)).toMatchObject({ cents: 0, ownCents: 0, coFinancing: 0 });
  });
});

/** A tree that costs so many euro, or nobody knows what. */
function costed(cost: number | null, facts: Partial<PlannedMeasure> = {}): CostedMeasure {
  const of = measure('cyclePath', {}, { cost, ...facts });
  return { measure: of, cost: costOf(of, null, []) };
}

describe('totals', () => {
  test('an unknown cost is a number of measures', () => {
    expect(totalCost([costed(10), costed(null), costed(5.5)])).toEqual({
      ...{ cents: 1550, ownCents: 1550, measures: 3, unknown: 1 },
    });
  });

  test('ideas stand beside, unless the switch counts them', () => {
    const all = [costed(1), costed(2, { status: 'idea' }), costed(4, { status: 'in_progress' })];
    const euros = (statuses: PlannedMeasure['status'][]) => {
      const { counting, ideas } = splitByStatus(all, new Set(statuses));
      return [totalCost(counting).cents, totalCost(ideas).cents];
    };
    expect(euros(['planned', 'in_progress', 'realised'])).toEqual([500, 200]);
    expect(euros(['planned', 'idea'])).toEqual([300, 0]);
  });

  test('by year those without one are apart', () => {
    const byYear = costBy([costed(1, { year: 2027 }), costed(2), costed(4, { year: 2027 })], 'year');
    expect([...byYear].map(([year, { cents }]) => [year, cents])).toEqual([
      [2027, 500],
      [null, 200],
    ]);
  });

  test('areas add up to the whole, to the cent, and each has the measure', () => {
    const placed = (cents: number | null, parts: readonly number[], whole: number): PlacedCost => ({
      ...costed(cents),
      quantity: whole,
      areas: parts.map((quantity, area) => ({ area, quantity })),
    });
    const inside = [placed(0.1, [2, 1], 3), placed(null, [2, 1], 3)];
    const byArea = [0, 1, 2].map((area) => costInAreas(inside, new Set([area])));
    expect(byArea.map(({ cents, measures, unknown }) => [cents, measures, unknown])).toEqual([
      [7, 2, 1],
      [3, 2, 1],
      [0, 0, 0],
    ]);
    expect(costInAreas(inside, new Set([0, 1]))).toEqual(totalCost(inside));
    // A quarter of it lies outside every area.
    expect(costInAreas([placed(1, [3], 4)], new Set([0])).cents).toBe(75);
    // Own areas that lie over each other: each has all of it.
    const over = [placed(1, [4, 4], 4)];
    expect([0, 1].map((area) => costInAreas(over, new Set([area])).cents)).toEqual([100, 100]);
    expect([over, inside, [placed(null, [4, 4], 4)]].map(costsInSeveral)).toEqual([true, false, false]);
    expect(costInAreas([placed(1, [-2, -2], -4)], new Set([1])).cents).toBe(50);
    expect(costInAreas([placed(1, [], 0)], new Set([0])).measures).toBe(0);
  });

  test('a budget is passed by so much, and a year without one has no verdict', () => {
    const all = [
      ...[costed(41_100, { year: 2028 }), costed(10, { year: 2029 }), costed(null, { year: 2028 })],
      ...[costed(9, { year: 2027 }), costed(1, { year: 2029, scenario: 'other' }), costed(1)],
    ];
    const budgets = [
      { scenario: 's', year: 2028, amount: 100 },
      { scenario: 's', year: 2029, amount: 10 },
      { scenario: 's', year: 2030, amount: 10 },
      { scenario: 'other', year: 2027, amount: 1 },
    ];
    expect(
      budgetYears(all, budgets, 's').map(({ year, budgetCents, cost, overCents }) => [
        ...[year, budgetCents, cost.cents, cost.unknown, overCents],
      ]),
    ).toEqual([
      [2027, null, 900, 0, null],
      [2028, 10_000, 4_110_000, 1, 4_100_000],
      [2029, 1000, 1000, 0, 0],
      [2030, 1000, 0, 0, 0],
    ]);
  });
});

test('costs of all areas at once are those of each, and what counts nowhere costs where it hangs', () => {
  const placed = (cost: number | null, parts: readonly number[], quantity: number | null): PlacedCost => ({
    ...costed(cost),
    ...{ quantity, areas: parts.map((part, area) => ({ area, quantity: part })) },
  });
  const all = [
    placed(100, [1, 1], 3),
    placed(0.01, [1, 1], 2),
    placed(null, [0, 5], 5),
    placed(7, [2, 2], 2),
  ];
  const byArea = costByArea(all, () => null);
  for (const area of [0, 1]) expect(byArea.get(area)).toEqual(costInAreas(all, new Set([area])));
  expect([...costByArea([placed(7, [], null)], () => 1)].map(([area, { cents }]) => [area, cents])).toEqual([
    [1, 700],
  ]);
  expect(costByArea([placed(7, [], null)], () => null).size).toBe(0);
});

test('a scenario and a budget are sound as a project file holds them', () => {
  const scenario = {
    ...{ id: 's', name: 'Plan A', colour: '#6a1b9a', author: '', note: '', locked: false, archived: false },
    created: '2026-11-28',
  };
  expect(v.is(scenarioSchema, scenario)).toBe(true);
  expect(v.is(scenarioSchema, { ...scenario, created: '2026-02-30' })).toBe(false);
  expect(v.is(scenarioSchema, { ...scenario, name: '' })).toBe(false);
  expect(v.is(budgetSchema, { scenario: 's', year: 2027, amount: 10 })).toBe(true);
  expect(v.is(budgetSchema, { scenario: 's', year: 2027.5, amount: 10 })).toBe(false);
});
