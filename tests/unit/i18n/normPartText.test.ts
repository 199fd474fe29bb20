import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage/coverageRecord';
import type { RealisedParts } from '../../../src/domain/coverage/tally';
import { publishedDenominator } from '../../../src/domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../../src/domain/denominators/denominatorValue';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { asInPact } from '../../../src/domain/targets/targetInForce';
import type { TargetId } from '../../../src/domain/targets/target';
import { trajectoryAt } from '../../../src/domain/targets/trajectory';
import { normPartName, normPartText } from '../../../src/i18n/normTexts';
import type { Language } from '../../../src/i18n/translate';

/** The first part of a target under pact 2.1 on 1 June 2026, with its name. */
function said(
  id: TargetId,
  parts: Partial<RealisedParts>,
  denominator: DenominatorValue = publishedDenominator(10_000),
  language: Language = 'nl',
): string {
  const target = lekpTarget(id);
  const record = coverageOf({
    ...{
      area: { code: '1', name: 'Een', parentCode: null },
      target: asInPact(target),
      version: '2.1',
      denominator,
    },
    trajectory: trajectoryAt(target, '2026-06-01'),
    tally: {
      ...{ realised: 500, planned: 0, counted: 9, assumed: 0, overdue: 0, leftOut: {}, geodesic: null },
      parts: { features: 9, byMilestone: null, fossilFree: null, ...parts },
    },
  });
  const [part] = record.parts;
  return `${normPartName(language, part!)}: ${normPartText(language, record, part!)}`;
}

test('a part of a norm says its number, its goal and its verdict', () => {
  expect(said('hernieuwbaar', { byMilestone: 350 })).toBe(
    'Tussendoel eind 2025: 350 van 360 kWp, niet bereikt',
  );
  expect(said('hernieuwbaar', { byMilestone: 360 }, undefined, 'en')).toBe(
    'Milestone of the end of 2025: 360 of 360 kWp, reached',
  );
  expect(said('renovatie', { fossilFree: { yes: 7, unknown: 2 } })).toBe(
    'Waarvan fossielvrij: ≥\u00a07 van 250 renovaties, nog niet bereikt',
  );
});

test('what is not known is said, and never zero', () => {
  expect(said('renovatie', { fossilFree: null })).toBe(
    'Waarvan fossielvrij: niet bekend, doel 250 renovaties',
  );
  expect(said('hernieuwbaar', { byMilestone: 5 }, publishedDenominator(null))).toBe(
    'Tussendoel eind 2025: 5 kWp, doel niet bekend',
  );
  expect(said('hernieuwbaar', {}, publishedDenominator(null))).toBe('Tussendoel eind 2025: niet bekend');
});

test('a goal is no more exact than its denominator', () => {
  const estimate = { method: 'cells', units: 'grid', low: 9000, high: 11_000 } as const;
  expect(said('hernieuwbaar', { byMilestone: 5 }, { value: 10_000, incomplete: false, estimate })).toBe(
    'Tussendoel eind 2025: 5 van ±\u00a0360 kWp, niet bereikt',
  );
});
