import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigureTable } from '../../../../../src/io/formats/csv/readFigureTable';

function read(text: string, code = 'nis', value = 'inwoners') {
  const result = readFigureTable(text, 'cijfers.csv', code, value);
  return result.ok ? Object.fromEntries(result.value) : result.problem;
}

describe('the form of the text', () => {
  test.each([
    ['comma', 'nis,inwoners\n11001,14427\n11002,540196\n'],
    ['semicolon', 'nis;inwoners\n11001;14427\n11002;540196\n'],
    ['tab', 'nis\tinwoners\r\n11001\t14427\r\n11002\t540196\r\n'],
    ['bar', 'nis|inwoners\n11001|14427\n11002|540196'],
    ['byte order mark', '\ufeffnis;inwoners\r\n11001;14427\r\n11002;540196\r\n'],
    ['quotes', '"nis","naam, kort","inwoners"\n"11001","Aartselaar, dorp","14427"\n"11002","",540196\n'],
    ['blank lines and a total', 'nis;inwoners\n\n11001;14427\n;\n11002;540196\n;554623\n'],
    ['blanks around cells', ' nis ; inwoners \n 11001 ; 14427\n11002;540196 \n'],
    ['a semicolon in a heading of commas', 'nis,"a;b;c;d",inwoners\n11001,x,14427\n11002,y,540196\n'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual({ 11001: 14427, 11002: 540196 });
  });

  test('codes stay text, with their leading zeros', () => {
    expect(read('nis,inwoners\n01234,1\n1234,2\n')).toEqual({ '01234': 1, '1234': 2 });
  });

  test('an empty value is missing, not zero', () => {
    expect(read('nis,inwoners\n11001,\n11002,0\n11003\n')).toEqual({ 11001: null, 11002: 0, 11003: null });
  });
});

describe('numbers', () => {
  test.each([
    ['decimal point', 'a,1234.5\nb,-0.25\nc,1e3', [1234.5, -0.25, 1000]],
    ['decimal comma', 'a;1234,5\nb;-0,25\nc;7', [1234.5, -0.25, 7]],
    ['Belgian thousands', 'a;1.234,5\nb;1.234\nc;1.234.567', [1234.5, 1234, 1234567]],
    ['points between thousands of a Belgian Excel', 'a;15.093\nb;540.196\nc;7', [15093, 540196, 7]],
    ['three decimals after a point', 'a;0.125\nb;1.234\nc;7', [0.125, 1.234, 7]],
    ['points in a file with commas', 'a,15.093\nb,540.196\nc,7', [15.093, 540.196, 7]],
    ['English thousands', 'a,"1,234.5"\nb,"1,234,567"\nc,"1,234"', [1234.5, 1234567, 1234]],
    ['blanks between thousands', 'a;1 234,5\nb;1\u00a0234\nc;12\u202f345', [1234.5, 1234, 12345]],
  ])('with %s', (_name, rows, expected) => {
    const delimiter = rows.includes(';') ? ';' : ',';
    expect(Object.values(read(`nis${delimiter}inwoners\n${rows}\n`))).toEqual(expected);
  });

  test('written by a Belgian Excel come back, whatever they are', () => {
    const format = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (thousandths) => {
        const numbers = thousandths.map((value) => value / 1000);
        const rows = numbers.map((number, index) => `${index};${format.format(number)}`);
        expect(Object.values(read(`nis;inwoners\n${rows.join('\n')}\n`))).toEqual(numbers.map((n) => n + 0));
      }),
    );
  });
});

describe('problems', () => {
  test.each([
    ['no text', '', { code: 'csv.noHeader', params: { file: 'cijfers.csv' } }],
    [
      'a column that is not there, naming those that are',
      'code;naam;inwoners\n1;a;2\n',
      {
        code: 'column.missing',
        params: { file: 'cijfers.csv', column: 'nis', available: 'code, naam, inwoners' },
      },
    ],
    [
      'a value that is no number, by its row in a spreadsheet',
      'nis;inwoners\n11001;14427\n\n11002;n.v.t.\n',
      { code: 'csv.notNumber', params: { file: 'cijfers.csv', row: 4, column: 'inwoners', value: 'n.v.t.' } },
    ],
    [
      'a number beyond all measure',
      'nis;inwoners\n11001;1e999\n',
      {
        code: 'csv.notNumber',
        params: { file: 'cijfers.csv', row: 2, column: 'inwoners', value: '1e999' },
      },
    ],
    [
      'a point and a comma as decimal mark in one column',
      'nis;inwoners\n1;12,5\n2;1234.5\n',
      { code: 'csv.notNumber', params: { file: 'cijfers.csv', row: 3, column: 'inwoners', value: '1234.5' } },
    ],
    [
      'a code that comes twice',
      'nis;inwoners\n11001;1\n11002;2\n11001;1\n',
      { code: 'csv.duplicateCode', params: { file: 'cijfers.csv', row: 4, code: '11001' } },
    ],
    [
      'a quote that does not close, and would swallow rows',
      'nis;inwoners\n11001;"1\n11002;2\n',
      { code: 'file.unreadable', params: { file: 'cijfers.csv', cause: 'openQuote' } },
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a number below zero, where there can be none', () => {
    const text = 'nis;inwoners\n11001;14427\n11002;-1\n';
    const refused = readFigureTable(text, 'cijfers.csv', 'nis', 'inwoners', 'refused');
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        code: 'csv.negative',
        params: { file: 'cijfers.csv', row: 3, column: 'inwoners', value: '-1' },
      },
    });
    expect(readFigureTable(text, 'cijfers.csv', 'nis', 'inwoners')).toMatchObject({ ok: true });
  });

  test('any text gives figures or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'nis;inwoners,\n\t"1.-\ufeff') }), (text) => {
        const result = readFigureTable(`nis;inwoners\n${text}`, 'f', 'nis', 'inwoners');
        if (result.ok)
          for (const value of result.value.values())
            expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

test('the municipalities of the project: 285, of which 12 without dwellings', () => {
  const text = readFileSync('data/figures/municipalities-2025.csv', 'utf8');
  const dwellings = readFigureTable(text, 'f', 'nis', 'dwellings_2025');
  if (!dwellings.ok) expect.fail(JSON.stringify(dwellings.problem));
  expect(dwellings.value.size).toBe(285);
  expect([...dwellings.value.values()].filter((value) => value === null)).toHaveLength(12);
});
