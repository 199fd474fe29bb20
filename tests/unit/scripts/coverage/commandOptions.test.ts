import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  FLAG_NAMES,
  OPTION_FORMS,
  OPTION_NAMES,
  OUTPUT_ENDINGS,
  usageText,
} from '../../../../scripts/coverage/commandOptions';
import { INHABITANT_YEARS } from '../../../../scripts/data/buildCatalog';
import { parseQuantityRule, QUANTITY_RULE_FORMS } from '../../../../src/domain/measures/quantityRule';
import { TARGET_IDS } from '../../../../src/domain/targets/target';
import { problemText } from '../../../../src/i18n/translate';
import { EXPORT_FORMATS, FORMAT_FACTS } from '../../../../src/io/exports/exportFormats';

/** What the README says of the batch command, with its table's bars as they are read. */
const [, readme] = /\n## The batch command\n(.*?)\n### /s.exec(
  readFileSync('README.md', 'utf8').replaceAll('\\|', '|'),
)!;

const OPTIONS = [...OPTION_NAMES, ...FLAG_NAMES].map((name) => `--${name}`);

test.each(['nl', 'en'] as const)('the usage (%s) names every option, target, rule and ending', (language) => {
  const usage = usageText(language);
  for (const word of [...OPTIONS, ...TARGET_IDS, ...QUANTITY_RULE_FORMS])
    expect(usage).toMatch(new RegExp(`(?<![\\w-])${word}(?![\\w-])`));
  expect(usage).toContain(`--out FILE${OUTPUT_ENDINGS.join('|')}`);
  expect(usage).toContain('--areas FILE --area-code COL --area-name COL');
  expect(usage).toContain('[--crs EPSG:4326|31370|3812]');
  for (const line of usage.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
});

test('the README names every option with its forms, every rule, year and ending, and no other option', () => {
  expect(new Set(readme!.match(/--[a-z][a-z-]*/g))).toEqual(new Set(OPTIONS));
  for (const name of ['pact', 'decimal', 'cpe', 'engine', 'layer', 'figures', 'dwellings'] as const)
    expect(readme).toContain(`--${name} ${OPTION_FORMS[name].join('|')}`);
  for (const word of [...QUANTITY_RULE_FORMS, ...INHABITANT_YEARS.map(String)])
    expect(readme).toContain(word);
  for (const ending of OUTPUT_ENDINGS) expect(readme!.toLowerCase()).toContain(ending.slice(1));
});

test('every form of the page can be written, by its own ending', () => {
  const endings = EXPORT_FORMATS.map((format) => `.${FORMAT_FACTS[format].extension}`);
  expect(OUTPUT_ENDINGS).toEqual([...new Set(endings), '.json']);
});

test('an ending that is not known is answered with those that are, in words', () => {
  const wrong = {
    code: 'format.unsupportedOutput',
    params: { file: 'a.shp', endings: ['.fgb', '.csv', '.json'] },
  } as const;
  expect(problemText('nl', wrong)).toContain('Gebruik .fgb, .csv of .json;');
  expect(problemText('en', wrong)).toContain('Use .fgb, .csv or .json;');
});

test.each([
  ['volume:a:b', { kind: 'volume', name: 'a:b' }],
  ['area', { kind: 'area' }],
  ['property:', null],
  ['area:x', null],
])('%s as a rule', (text, rule) => {
  expect(parseQuantityRule(text)).toEqual(rule);
});
