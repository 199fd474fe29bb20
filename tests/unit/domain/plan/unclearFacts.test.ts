import { expect, test } from 'vitest';
import { DEFAULT_RATES } from '../../../../src/domain/plan/costRate';
import { costOf } from '../../../../src/domain/plan/cost';
import { countedQuantity } from '../../../../src/domain/plan/countedQuantity';
import { forTarget, newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { attentionOf } from '../../../../src/domain/plan/reckonedMeasure';
import { cleared, mended } from '../../../../src/domain/plan/unclearFacts';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { asInPact } from '../../../../src/domain/targets/targetInForce';

const HELD = asInPact(lekpTarget('bomen'));
const CLEAR: PlannedMeasure = newMeasure('tree', {
  ...{ id: 'measure-1', scenario: 'scenario-a', target: 'bomen', quantity: 40, year: 2028, cost: 900 },
  place: { kind: 'unlocated', area: { levelId: 'towns', code: '1' } },
});
const UNCLEAR: PlannedMeasure = {
  ...CLEAR,
  unclear: [
    { about: 'status', said: 'in studie' },
    { about: 'forest', said: 'half' },
  ],
};
const counted = (measure: PlannedMeasure) =>
  countedQuantity(measure, null, { target: HELD.target, cpeWeights: 'call2022' });

test('a measure of which something is not understood counts nothing, and nobody knows what it costs', () => {
  expect(counted(CLEAR).counted).toBe(40_000);
  expect(counted(UNCLEAR)).toMatchObject({ drawn: null, counted: null, notCounted: { reason: 'unclear' } });
  expect(costOf(CLEAR, 40, DEFAULT_RATES).cents).toBe(90_000);
  expect(costOf(UNCLEAR, 40, DEFAULT_RATES).cents).toBeNull();
  expect(attentionOf({ measure: UNCLEAR, held: HELD, count: counted(UNCLEAR) })).toBe('unclear');
});

test('what is said anew is understood; the other doubts stay, and the last one takes the mark away', () => {
  const once = mended(UNCLEAR, { ...UNCLEAR, status: 'in_progress' });
  expect(once.unclear).toEqual([{ about: 'forest', said: 'half' }]);
  // Another fact says nothing of these.
  expect(mended(UNCLEAR, { ...UNCLEAR, year: 2029, note: 'x' }).unclear).toEqual(UNCLEAR.unclear);
  const attributes = { ...once.attributes, forest: true } as PlannedMeasure<'tree'>['attributes'];
  const twice = mended(once, { ...once, attributes } as PlannedMeasure);
  expect(twice).not.toHaveProperty('unclear');
  expect(counted({ ...twice, status: 'planned' }).notCounted?.reason).toBe('forest');
});

test('who looked can leave a fact as it is', () => {
  expect(cleared(cleared(UNCLEAR, 'status'), 'forest')).toEqual(CLEAR);
});

test('for another target it is another kind, without numbers that nobody gave and doubts that its kind does not know', () => {
  const hedge = mended(UNCLEAR, forTarget(UNCLEAR, asInPact(lekpTarget('hagen'))));
  expect(hedge).toMatchObject({
    kind: 'hedge',
    target: 'hagen',
    attributes: { domain: 'public', removed: false },
  });
  expect(hedge.attributes).not.toHaveProperty('forest');
  expect(hedge.unclear).toEqual([{ about: 'status', said: 'in studie' }]);
  expect(forTarget(CLEAR, asInPact(lekpTarget('hernieuwbaar'))).attributes).toMatchObject({ kwp: null });
});
