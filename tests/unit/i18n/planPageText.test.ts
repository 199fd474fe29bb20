import { expect, test } from 'vitest';
import {
  budgetText,
  costText,
  gapLeftText,
  plannedText,
  shareStepText,
  unknownCostText,
} from '../../../src/i18n/planPageText';
import { coverageOf } from '../../../src/domain/coverage/coverageRecord';
import { figureTally } from '../../../src/domain/coverage/figureTally';
import { publishedDenominator } from '../../../src/domain/denominators/denominatorValue';
import { trajectoryAt } from '../../../src/domain/targets/trajectory';
import { asInPact } from '../../../src/domain/targets/targetInForce';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { CostTotal } from '../../../src/domain/plan/cost';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
const cost = (euro: number, unknown = 0, measures = 3): CostTotal => ({
  ...{ cents: euro * 100, ownCents: euro * 100, measures, unknown },
});

test('a share before and after a plan has one sign, and is one number where both read the same', () => {
  expect(plain(shareStepText(0.46, 0.58))).toBe('46 → 58 %');
  expect(plain(shareStepText(0.461, 0.462))).toBe('46 %');
});

test('charging is planned in equivalents, anything else in its unit', () => {
  const of = (id: 'laden' | 'fiets') => ({ inForce: asInPact(lekpTarget(id)) });
  expect(plain(plannedText('nl', 1240, of('fiets')))).toBe('1.240 m');
  expect(plain(plannedText('nl', 40, of('laden')))).toBe('40 CPE');
});

test('what is left after a plan has its unit, that of what is planned', () => {
  const after = (id: 'laden' | 'fiets') =>
    coverageOf({
      ...{ area: { code: '1', name: 'A', parentCode: null }, target: asInPact(lekpTarget(id)) },
      ...{ version: '1.0' as const, trajectory: trajectoryAt(lekpTarget(id), '2026-01-01') },
      ...{ denominator: publishedDenominator(10_000), tally: figureTally(20) },
    });
  expect(plain(gapLeftText('nl', after('fiets')))).toMatch(/^[\d.]+ m$/);
  expect(plain(gapLeftText('nl', after('laden')))).toMatch(/^\d+ CPE$/);
});

test('a cost that is not known is never 0', () => {
  expect(plain(costText('nl', cost(0, 12, 12)))).toBe('kosten onbekend (12 maatregelen)');
  expect(plain(costText('nl', cost(500, 1)))).toBe('ten minste € 500');
  expect(plain(costText('nl', cost(500)))).toBe('€ 500');
  expect(unknownCostText('nl', 0)).toBeNull();
});

test('a year says in words how it stands to its budget', () => {
  const of = (euro: number, budget: number | null, unknown = 0) => ({
    ...{ year: 2028, cost: cost(euro, unknown), budgetCents: budget === null ? null : budget * 100 },
    overCents: budget === null ? null : Math.max(0, euro - budget) * 100,
  });
  expect(plain(budgetText('nl', of(141_000, 100_000)))).toBe('€ 41.000 boven budget');
  expect(plain(budgetText('nl', of(90_000, 100_000)))).toBe('€ 10.000 onder budget');
  expect(plain(budgetText('nl', of(90_000, 100_000, 1)))).toBe('ten hoogste € 10.000 onder budget');
  expect(plain(budgetText('en', of(141_000, 100_000, 1)))).toBe('at least € 41.000 over budget');
  expect(budgetText('nl', of(90_000, null))).toBeNull();
});
