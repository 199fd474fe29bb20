import { describe, expect, test } from 'vitest';
import { scenarioDifferences, takenOver } from '../../../../src/domain/plan/scenarioDifferences';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';

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
