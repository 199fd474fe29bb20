import { expect, test } from 'vitest';
import { DEFAULT_RATES } from '../../../src/domain/plan/costRate';
import { COUNTING_STATUSES, planOutcome } from '../../../src/domain/plan/phasing';
import type { PlanBase } from '../../../src/domain/plan/phasing';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { notCountedText, rateTexts, reachedText } from '../../../src/i18n/planText';

const perk = (area: number) =>
  notCountedText('nl', { reason: 'tooSmall', surface: { area, minimum: 10 } }, lekpTarget('perken'));

test('what is too small says both sizes, and never reads as large enough', () => {
  expect(perk(7.3)).toBe('telt niet: 7,3\u00a0m² < 10\u00a0m²');
  expect(perk(9.99)).toBe('telt niet: 9,9\u00a0m² < 10\u00a0m²');
});

test('other reasons are those of the layers, in words for one measure', () => {
  const tree = lekpTarget('bomen');
  expect(notCountedText('nl', { reason: 'compensation' }, tree)).toBe('telt niet: compensatie');
  expect(notCountedText('en', { reason: 'noQuantity' }, tree)).toBe(
    'does not count: no quantity filled in yet',
  );
});

test('a rate of the support table is said to be indicative, with its year and what is known of VAT', () => {
  const texts = rateTexts(
    'nl',
    DEFAULT_RATES.find(({ id }) => id === 'support-tree-public')!,
  );
  expect(texts).toEqual([
    'openbaar domein',
    'indicatief, steunwaarde 2021 (simulatietabel LEKP 1.0)',
    'btw niet vermeld in de bron',
  ]);
});

test('when the goal is reached is said in a few words', () => {
  const text = (year: number | null, base: Partial<PlanBase> = {}) => {
    const sums = [{ status: 'planned', year, amount: 400_000, measures: 1 } as const];
    const all: PlanBase = {
      ...{ unit: 'tree', realised: 600, inPoints: false, goal: 1000, fromYear: 2021 },
      ...{ headerYear: 2026, deadlineYear: 2030, ...base },
    };
    const view = { year: 2030, statuses: COUNTING_STATUSES, pointsAreCpe: false };
    return reachedText('nl', planOutcome(sums, all, view));
  };
  expect(text(2028)).toBe('bereikt eind 2028');
  expect(text(2032)).toBe('te laat: 2032');
  expect(text(null)).toBe('niet bereikt met dit plan');
  expect(text(2028, { realised: 1000 })).toBe('het doel is al bereikt');
  expect(text(2028, { goal: null })).toBeNull();
  expect(text(2028, { realised: null })).toContain('niet bekend');
});
