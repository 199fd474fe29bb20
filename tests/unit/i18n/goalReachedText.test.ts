import { expect, test } from 'vitest';
import { coverageOfLevel } from '../../../src/domain/coverage/coverageLevel';
import { figureTally } from '../../../src/domain/coverage/figureTally';
import { publishedDenominator } from '../../../src/domain/denominators/denominatorValue';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { asInPact } from '../../../src/domain/targets/targetInForce';
import { cellSentence, cellText } from '../../../src/i18n/overviewText';
import { goalReachedText } from '../../../src/i18n/requiredText';
import { REACHED_CLASS } from '../../../src/domain/classify/breaksAroundTarget';
import { itemAt } from '../../../src/domain/itemAt';

const recordOf = (inPoints: boolean, points = 120) =>
  itemAt(
    coverageOfLevel({
      target: asInPact(lekpTarget('laden')),
      areas: [{ code: '1', name: 'Alken', parentCode: null }],
      ...{ version: '1.0', date: '2026-11-22', inPoints },
      denominators: [publishedDenominator(10_000)],
      tallies: [figureTally(points)],
    }),
    0,
  );

test('a goal that points alone reach is said to be reached in points', () => {
  expect(goalReachedText('nl', recordOf(true))).toBe('bereikt in punten (CPE onbekend)');
  expect(goalReachedText('en', recordOf(true))).toBe('reached in points (CPE unknown)');
  expect(goalReachedText('nl', recordOf(false))).toBe('bereikt');
});

test('so does its cell in the overview', () => {
  const cell = (inPoints: boolean) => ({
    ...{ record: recordOf(inPoints), before: null, synthetic: false, pending: false },
  });
  expect(cellText(cell(true), REACHED_CLASS, 'share')).toBe('(✓)');
  expect(cellText(cell(false), REACHED_CLASS, 'share')).toBe('✓');
  expect(cellSentence('nl', cell(true), 'Laadpunten', 'share')).toBe(
    'Alken, Laadpunten: bereikt in punten (CPE onbekend), 120\u00a0% van het doel.',
  );
});

test('a cell says the number that it shows, whatever it is coloured by', () => {
  const cell = { ...{ record: recordOf(true, 46), before: null, synthetic: false, pending: false } };
  for (const [colour, words] of [
    ['share', '46\u00a0% van het doel'],
    ['gap', 'nog 54\u00a0% van het doel'],
    ['pace', '13\u00a0% van het doel per jaar nodig'],
  ] as const) {
    expect(words).toContain(cellText(cell, 1, colour));
    expect(cellSentence('nl', cell, 'Laadpunten', colour)).toContain(words);
  }
});
