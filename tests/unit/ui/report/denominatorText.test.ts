import { expect, test } from 'vitest';
import type { ReportDenominator } from '../../../../src/state/selectors/report';
import { denominatorText } from '../../../../src/ui/report/ReportBasis';

const entry = { source: 'Statbel', date: '2025-01-01' } as NonNullable<ReportDenominator['entry']>;

test('a published number stands with its source and date', () => {
  const known = { id: 'inhabitants', value: 44_723, estimate: null, bySource: null, entry } as const;
  expect(denominatorText('nl', known)).toBe('44.723 inwoners (Statbel, 1 januari 2025)');
});

test('a number that its source estimated says so', () => {
  const known = { id: 'inhabitants', value: 44_723, estimate: null, bySource: 'estimated', entry } as const;
  expect(denominatorText('nl', known)).toBe(
    '44.723 inwoners (Statbel, geraamd door de bron, 1 januari 2025)',
  );
});

test('an estimate says so with no more figures than are known, with its range and how it was made', () => {
  const estimate = { method: 'cells', units: 'grid', low: 1180.2, high: 1330.7 } as const;
  const estimated = { id: 'inhabitants', value: 1250.4, estimate, bySource: null, entry } as const;
  expect(denominatorText('nl', estimated)).toBe(
    'circa 1.250 inwoners, tussen 1.180 en 1.340 ' +
      '(geschat met de km-cellen van het bevolkingsraster; Statbel, 1 januari 2025)',
  );
});

test('what is not known is not zero', () => {
  const unknown = { id: 'dwellings', value: null, estimate: null, bySource: null, entry } as const;
  expect(denominatorText('nl', unknown)).toBe('aantal wooneenheden niet bekend');
});
