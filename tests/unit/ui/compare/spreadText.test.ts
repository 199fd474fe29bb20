import { expect, test } from 'vitest';
import { shareSpread } from '../../../../src/domain/compare/shareSpread';
import { spreadText } from '../../../../src/ui/compare/spreadText';

const spread = shareSpread([{ share: 0.25 }, { share: 0.5 }, { share: 0.75 }, { share: null }])!;

test('a spread says of which areas it is', () => {
  const text = (within: string | null) => spreadText('nl', 'municipality', spread, within);
  expect(text(null)).toMatch(
    /^Helft van alle gemeenten: .* tot .*; mediaan 50.%\. 1 gebied zonder gegevens\.$/,
  );
  expect(text('Antwerpen')).toMatch(/^Helft van de gemeenten binnen Antwerpen: /);
  expect(spreadText('en', 'own', spread, 'Gent')).toMatch(/^Half of the areas within Gent: /);
});
