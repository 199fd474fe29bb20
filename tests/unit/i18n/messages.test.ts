import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { namesIn, TEXT_FILES } from '../../../scripts/checks/namedTexts';
import { en as enFirst } from '../../../src/i18n/en';
import { enLate } from '../../../src/i18n/en/late';
import { nl as nlFirst } from '../../../src/i18n/nl';
import { nlLate } from '../../../src/i18n/nl/late';
import { problemText, translate } from '../../../src/i18n/translate';

const nl = { ...nlFirst, ...nlLate };
const en = { ...enFirst, ...enLate };

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Names of the parameters of a message, those inside plural forms included. */
function parameters(ast: Ast): string[] {
  return ast.flatMap((element) => [
    ...('value' in element && element.type !== 0 ? [element.value] : []),
    ...('options' in element
      ? Object.values(element.options).flatMap((option) => parameters(option.value))
      : []),
  ]);
}

test('every text reads as a message and asks for the same parameters in both languages', () => {
  for (const key of Object.keys(nl) as (keyof typeof nl)[]) {
    const [dutch, english] = [new IntlMessageFormat(nl[key], 'nl'), new IntlMessageFormat(en[key], 'en')];
    expect(new Set(parameters(english.getAst())), key).toEqual(new Set(parameters(dutch.getAst())));
  }
});

test('no text stands in two dictionaries of a language: the later one would win unseen', async () => {
  for (const language of ['nl', 'en']) {
    const folder = `src/i18n/${language}`;
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!index)\.ts$/.test(name),
    );
    const keys = await Promise.all(
      names.map(async (name): Promise<string[]> => {
        const texts = (await import(join(process.cwd(), folder, name))) as Record<string, object>;
        return Object.values(texts).flatMap((dictionary) => Object.keys(dictionary));
      }),
    );
    const all = keys.flat();
    expect(all.length, language).toBe(Object.keys(nl).length);
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  }
});

test('every text is used', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .concat(readdirSync('scripts', { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !TEXT_FILES.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const isNamed = namesIn(files);
  expect(Object.keys(nl).filter((key) => !isNamed(key))).toEqual([]);
});

test('plural forms and numbers follow Dutch and Belgium', () => {
  expect(translate('nl', 'unit.tree', { count: 1 })).toBe('boom');
  expect(translate('nl', 'level.count.municipality', { count: 12_345 })).toBe('12.345 gemeenten');
  expect(
    problemText('nl', {
      code: 'column.missing',
      params: { file: 'a.fgb', column: 'nis', available: 'code, naam' },
    }),
  ).toBe('a.fgb: er is geen kolom “nis”. Wel: code, naam.');
});
