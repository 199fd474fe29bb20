import { expect, test } from 'vitest';
import { costOf } from '../../../src/domain/plan/cost';
import { DEFAULT_RATES } from '../../../src/domain/plan/costRate';
import type { CostRate } from '../../../src/domain/plan/costRate';
import { newMeasure } from '../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../src/domain/plan/plannedMeasure';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { asInPact } from '../../../src/domain/targets/targetInForce';
import { formatMoney, formatMoneyShort } from '../../../src/i18n/formatMoney';
import { costFormulaText, countedText, countsText, totalCostText } from '../../../src/i18n/planMeasureText';

const place = { kind: 'unlocated' as const, area: { levelId: 'towns', code: '1' } };
const PATH: CostRate = {
  ...{
    id: 'own-cyclePath',
    kind: 'cyclePath',
    target: null,
    variant: null,
    amount: 420,
    per: 1,
    range: null,
  },
  ...{ vat: 'excluded', basis: 'own', source: 'raming', year: 2026, coFinancing: 0.5 },
};

function reckoned(measure: PlannedMeasure, drawn: number | null, rates: readonly CostRate[]) {
  return {
    ...{ measure, held: asInPact(lekpTarget(measure.target as 'fiets')), quantity: drawn },
    count: { drawn, counted: null, notCounted: null },
    cost: costOf(measure, drawn, rates),
  };
}
const path = newMeasure('cyclePath', { id: 'p', scenario: 's', target: 'fiets', place });
/** With plain spaces, as one types them. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

test('a cost by a rate shows how it was reckoned and what is left to pay', () => {
  expect(plain(costFormulaText('nl', reckoned(path, 1240, [PATH]), true))).toBe(
    '1.240 m × € 420 = € 520.800; met 50 % cofinanciering € 260.400 eigen middelen',
  );
});

test('a rate for several units says for how many', () => {
  const energy = newMeasure('energy', { id: 'e', scenario: 's', target: 'hernieuwbaar', place });
  expect(plain(costFormulaText('nl', reckoned(energy, 36, DEFAULT_RATES), true))).toBe(
    '36 kWp × € 1.079 per 18 kWp = € 2.158; met 50 % cofinanciering € 1.079 eigen middelen',
  );
});

test('a typed cost says so, and why a cost is not known is a sentence', () => {
  expect(plain(costFormulaText('en', reckoned({ ...path, cost: 900.5 }, 10, []), false))).toBe(
    'own value: € 900,50',
  );
  expect(costFormulaText('en', reckoned(path, 10, []), false)).toContain('no unit price');
  expect(costFormulaText('en', reckoned(path, null, [PATH]), true)).toContain('no quantity');
});

test('a total of which nothing is known is unknown and no 0; of which a part is, a lower bound', () => {
  const total = { cents: 0, ownCents: 0, measures: 12, unknown: 12 };
  expect(totalCostText('nl', total)).toBe('kosten onbekend (12 maatregelen)');
  expect(plain(totalCostText('nl', { ...total, cents: 294_000_000, unknown: 1 }))).toBe(
    'samen ten minste € 2,94 mln · kosten onbekend (1 maatregel)',
  );
  expect(plain(totalCostText('nl', { ...total, cents: 52_080_000, unknown: 0 }))).toBe('samen € 520.800');
  expect(totalCostText('nl', { ...total, measures: 0, unknown: 0 })).toBeNull();
});

test('amounts have cents where they have any, and a total just under a million is no million', () => {
  expect(plain(formatMoney(5450))).toBe('€ 54,50');
  expect(plain(formatMoneyShort('nl', 99_999_900))).toBe('€ 999.999');
});

test('charging counts in equivalents, everything else in the unit of its target', () => {
  const charging = newMeasure('charging', { id: 'c', scenario: 's', target: 'laden', place });
  expect(plain(countedText('nl', reckoned(charging, 8, [])))).toBe('8 CPE');
  expect(plain(countedText('nl', reckoned(path, 1780, [])))).toBe('1.780 m');
  expect(countedText('nl', { ...reckoned(path, null, []) })).toBeNull();
});

test('a length counts as one, trees and equivalents as many', () => {
  const of = (target: 'fiets' | 'bomen' | 'laden') => asInPact(lekpTarget(target));
  expect(plain(countsText('nl', 1240, of('fiets')))).toBe('1.240 m telt');
  expect(plain(countsText('nl', 12, of('bomen')))).toBe('12 bomen tellen');
  expect(plain(countsText('nl', 1, of('bomen')))).toBe('1 boom telt');
  expect(plain(countsText('en', 2, of('laden')))).toBe('2 CPE count');
});
