import { expect, test } from 'vitest';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { layerCounting } from '../../../src/engine/countingOf';
import { NO_COLUMN } from '../../../src/engine/layerRecipe';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { countingRuleText } from '../../../src/i18n/countingRuleText';
import { readyLayer } from '../../helpers/readyLayer';

function ruleText(changes: Partial<MeasureRecipe> & Pick<MeasureRecipe, 'target'>, several = false): string {
  const { target } = changes;
  const recipe = { ...readyLayer('own', target).recipe, ...changes };
  const counting = layerCounting({ key: target, name: 'own' }, recipe, several);
  return countingRuleText('nl', lekpTarget(target), counting, { cpeWeights: 'call2022' });
}

test.each<[string, Partial<MeasureRecipe>, string]>([
  [
    'years of their own',
    {},
    'gerealiseerd vanaf 2021 tot en met de peildatum (een jaar of maand zonder dag telt vanaf het begin ervan)',
  ],
  [
    'one year for all',
    { commonYear: 2023 },
    'alle objecten zijn van 2023 (zo gekozen bij het openen); gerealiseerd vanaf 2021 tot en met de peildatum (een jaar of maand zonder dag telt vanaf het begin ervan)',
  ],
  ['any year', { commonYear: 'any' }, 'alles telt, welk jaar ook (zo gekozen bij het openen)'],
])('features with %s are said to count from then', (_years, changes, said) => {
  expect(ruleText({ target: 'bomen', ...changes })).toBe(
    `Elk object telt als 1, of de hoeveelheid die een object zelf opgeeft; ${said}; telt niet mee: compensatie, bosaanplant.`,
  );
});

test.each<[string, Partial<MeasureRecipe> & Pick<MeasureRecipe, 'target'>, string]>([
  [
    'by the rule of the pact',
    { target: 'bomen' },
    'Elk punt telt als 1, ook waar een object er meer heeft, of',
  ],
  [
    'as one feature',
    { target: 'bomen', pointsCount: false },
    'Elk object telt als 1, hoeveel punten het ook heeft, of',
  ],
  [
    'by a rule of its own',
    { target: 'bomen', rule: { kind: 'count' } },
    'Elk object telt als 1, hoeveel punten het ook heeft;',
  ],
  ['of which lengths count', { target: 'hagen' }, 'De lengte in meter, gemeten in Lambert 72, of'],
])('a layer with several points a feature, %s, says what of them counts', (_how, changes, said) => {
  expect(ruleText(changes, true).slice(0, said.length)).toBe(said);
});

test('a charging station that gives no number is one, or one for every point', () => {
  expect(ruleText({ target: 'laden' })).toContain('; wat geen aantal opgeeft, telt als 1; ');
  expect(ruleText({ target: 'laden' }, true)).toContain('; wat geen aantal opgeeft, telt als 1 per punt; ');
});

test('no quantity of a feature is named where its user lets none be read', () => {
  expect(ruleText({ target: 'bomen', quantityColumn: NO_COLUMN })).toMatch(/^Elk object telt als 1; /);
});

test('what the rules of the pact count by is said in words, a column that its opener chose by its name', () => {
  expect(ruleText({ target: 'renovatie' })).toMatch(/^Het aantal wooneenheden, of /);
  expect(ruleText({ target: 'hernieuwbaar' })).toMatch(/^Het vermogen in kWp, of /);
  expect(ruleText({ target: 'hemelwater' })).toMatch(
    /^Het volume in m³, of .*; het volume dat het vervangt, gaat ervan af; /,
  );
  expect(ruleText({ target: 'renovatie', rule: { kind: 'property', name: 'piek' } })).toMatch(
    /^Het getal in de kolom “piek”/,
  );
});
