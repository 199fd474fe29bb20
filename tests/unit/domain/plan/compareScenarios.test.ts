import { describe, expect, test } from 'vitest';
import {
  compareScenarios,
  scenarioDifferences,
  takenOver,
} from '../../../../src/domain/plan/compareScenarios';
import { NO_COST } from '../../../../src/domain/plan/cost';
import type { CostTotal } from '../../../../src/domain/plan/cost';
import { COUNTING_STATUSES, planOutcome } from '../../../../src/domain/plan/phasing';
import type { PlanBase } from '../../../../src/domain/plan/phasing';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';

function standing(planned: number, cost: Partial<CostTotal>, realised: number | null = 600) {
  const base: PlanBase = {
    ...{ unit: 'tree', realised, inPoints: false, goal: 1000 },
    ...{ fromYear: 2021, headerYear: 2026, deadlineYear: 2030 },
  };
  const sums = [{ status: 'planned', year: 2027, amount: planned * 1000, measures: 1 } as const];
  const view = { year: 2030, statuses: COUNTING_STATUSES, pointsAreCpe: false };
  return { scenario: 's', outcome: planOutcome(sums, base, view), cost: { ...NO_COST, ...cost } };
}
const compared = (...given: Parameters<typeof standing>) => {
  const [first] = compareScenarios([standing(...given)]);
  return { closed: first?.gapClosed, perUnit: first?.costPerUnit, atLeast: first?.atLeast };
};

describe('compared', () => {
  test('a plan closes what it takes off the gap, and every unit of that has a cost', () => {
    const cost = { cents: 50_000, measures: 2 };
    expect(compared(100, cost)).toEqual({ closed: 100, perUnit: 500, atLeast: false });
    expect(compared(100, { ...cost, unknown: 1 })).toEqual({ closed: 100, perUnit: 500, atLeast: true });
    expect(compared(100, { measures: 2, unknown: 2 })).toMatchObject({ perUnit: null, atLeast: true });
  });

  test('what passes the goal closes nothing, and without a gap nothing is known', () => {
    expect(compared(500, { cents: 40_000, measures: 1 })).toMatchObject({ closed: 400, perUnit: 100 });
    expect(compared(500, { cents: 1, measures: 1 }, 1200)).toMatchObject({ closed: 0, perUnit: null });
    expect(compared(500, { cents: 1, measures: 1 }, null)).toMatchObject({ closed: null, perUnit: null });
    expect(compared(-50, { cents: 1, measures: 1 })).toMatchObject({ closed: -50, perUnit: null });
  });
});

describe('differences', () => {
  const place = { kind: 'unlocated', area: { levelId: 'gemeente', code: '44021' } } as const;
  const tree = (id: string, facts: Partial<PlannedMeasure> = {}): PlannedMeasure =>
    ({ ...newMeasure('tree', { id, scenario: 'a', target: 'bomen', place }), ...facts }) as PlannedMeasure;

  test('are by id: what came, what went, and which facts changed', () => {
    const before = [tree('1'), tree('2'), tree('3')];
    const drawn: MeasurePlace = { kind: 'geometry', geometry: { type: 'Point', coordinates: [4, 51] } };
    const after = [tree('2', { scenario: 'b' }), tree('3', { place: drawn, year: 2028 }), tree('4')];
    const found = scenarioDifferences(before, after);
    expect(found.added.map(({ id }) => id)).toEqual(['4']);
    expect(found.gone.map(({ id }) => id)).toEqual(['1']);
    expect(found.changed.map(({ after: { id }, fields }) => [id, fields])).toEqual([
      ['3', ['year', 'place']],
    ]);
  });

  test('an attribute that differs is told as such, the same one in another object is not', () => {
    const forest = { ...tree('1').attributes, forest: true } as never;
    expect(scenarioDifferences([tree('1')], [tree('1', { attributes: forest })]).changed[0]?.fields).toEqual([
      'attributes',
    ]);
    expect(scenarioDifferences([tree('1')], [structuredClone(tree('1'))]).changed).toEqual([]);
  });

  test('taken over, they make the own scenario say the same, and take nothing of its own out', () => {
    const mine = [tree('1'), tree('2')];
    const theirs = [tree('2', { scenario: 'b', year: 2028 }), tree('3', { scenario: 'b' })];
    const taken = takenOver(scenarioDifferences(mine, theirs), 'a');
    expect(taken.map(({ id, scenario, year }) => [id, scenario, year])).toEqual([
      ['3', 'a', null],
      ['2', 'a', 2028],
    ]);
    const merged = [...mine.filter(({ id }) => !taken.some((one) => one.id === id)), ...taken];
    const left = scenarioDifferences(merged, theirs);
    expect([left.added, left.changed]).toEqual([[], []]);
    expect(left.gone.map(({ id }) => id)).toEqual(['1']);
  });
});
