import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedSum } from '../../../../src/domain/plan/phasing';
import { changesByArea, sumsByArea, sumsOver, sumsWith } from '../../../../src/state/selectors/plannedSums';
import { tallyName } from '../../../../src/state/store/plan';
import type { PlannedTallies, PlannedTally } from '../../../../src/state/store/plan';

const AREAS = [0, 1, 2, 3];
const cell = fc.record({
  amount: fc.integer({ min: -900, max: 900 }),
  measures: fc.integer({ min: 1, max: 3 }),
});
const areas = fc.uniqueArray(fc.tuple(fc.constantFrom(...AREAS), cell), { selector: ([area]) => area });

const tally = fc
  .record({
    target: fc.constantFrom('bomen' as const, 'fiets' as const),
    status: fc.constantFrom('idea' as const, 'planned' as const),
    year: fc.constantFrom(null, 2027, 2028),
    areas,
  })
  .map(({ areas: cells, ...facts }): PlannedTally => ({
    ...facts,
    ...{ total: 0, measures: 1, levels: new Map([['towns', new Map(cells)]]) },
  }));
const tallies = fc
  .array(tally, { maxLength: 8 })
  .map((all): PlannedTallies => new Map(all.map((one) => [tallyName(one.target, one), one])));

/** Tallies with the areas that a preview names in place of those that they have. */
function merged(before: PlannedTallies, preview: PlannedTallies): PlannedTallies {
  const next = new Map(before);
  for (const [name, one] of preview) {
    const cells = new Map([
      ...(before.get(name)?.levels.get('towns') ?? []),
      ...(one.levels.get('towns') ?? []),
    ]);
    next.set(name, { ...one, levels: new Map([['towns', cells]]) });
  }
  return next;
}

const inOrder = (sums: readonly PlannedSum[]) =>
  [...sums].sort((a, b) => `${a.status} ${a.year}`.localeCompare(`${b.status} ${b.year}`));

test('sums with the changes of a preview are the sums of tallies that hold it', () => {
  fc.assert(
    fc.property(tallies, tallies, fc.subarray(AREAS), (before, preview, subject) => {
      const after = merged(before, preview);
      const changes = changesByArea(before, preview, 'bomen', 'towns');
      const [was, is] = [sumsByArea(before, 'bomen', 'towns'), sumsByArea(after, 'bomen', 'towns')];
      for (const area of AREAS) {
        const sums = sumsWith(was.get(area) ?? [], changes.get(area) ?? []);
        expect(inOrder(sums)).toEqual(inOrder(is.get(area) ?? []));
      }
      const here = subject.flatMap((area) => changes.get(area) ?? []);
      expect(inOrder(sumsWith(sumsOver(before, 'bomen', 'towns', subject), here))).toEqual(
        inOrder(sumsOver(after, 'bomen', 'towns', subject)),
      );
    }),
    { numRuns: 150 },
  );
});

test('an area that a measure left has nothing of it any more', () => {
  const one = (measures: number, amount: number): PlannedTallies => {
    const facts = { target: 'bomen', status: 'planned', year: 2027 } as const;
    const levels = new Map([['towns', new Map([[1, { amount, measures }]])]]);
    return new Map([[tallyName('bomen', facts), { ...facts, total: amount, measures, levels }]]);
  };
  const kept = one(1, 7000);
  const changes = changesByArea(kept, one(0, 0), 'bomen', 'towns');
  expect(sumsWith(sumsOver(kept, 'bomen', 'towns', [1]), changes.get(1)!)).toEqual([]);
  expect(changesByArea(kept, kept, 'bomen', 'towns').size).toBe(0);
  expect(changesByArea(kept, one(0, 0), 'fiets', 'towns').size).toBe(0);
});
