import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigureTable } from '../../../../../src/io/formats/csv/readFigureTable';
import type { ImportNote } from '../../../../../src/features/importReport';
import { quantityKind, WHOLE_THINGS } from '../../../../../src/io/numbers/numberKind';
import type { DecimalMark } from '../../../../../src/io/numbers/writtenNumber';

/** Quantities that may have fractions and be below zero. */
const METRES = quantityKind('hagen');

function read(
  text: string,
  code = 'nis',
  value = 'inwoners',
  kind = METRES,
  decimal: DecimalMark | null = null,
) {
  const result = readFigureTable(text, 'cijfers.csv', code, value, kind, { decimal });
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
    ['a line that names the delimiter', 'sep=;\r\nnis;inwoners\r\n11001;14427\r\n11002;540196\r\n'],
    ['a quoted line that names it', '"sep=|"\nnis|inwoners\n11001|14427\n11002|540196\n'],
    [
      'titles above',
      'Inwoners, 1 januari\n\nBron: Statbel\nnis;naam;inwoners\n11001;;14427\n11002;;540196\n',
    ],
    ['capitals in the heading', 'NIS;Inwoners\n11001;14427\n11002;540196\n'],
    ['empty cells beyond the heading', 'nis;inwoners\n11001;14427;;\n11002;540196;\n'],
    ['a remark beside no code', 'nis;inwoners\n11001;14427\n11002;540196\n;;;Bron; Statbel\n'],
    ['twice a name that nobody asks for', 'nis,x,inwoners,x\n11001,1,14427,2\n11002,1,540196,2\n'],
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
    ['thousands of an English Excel', 'a,"15,093"\nb,"540,196"\nc,7', [15093, 540196, 7]],
    ['apostrophes between thousands', "a;1'234.5\nb;1’234’567\nc;7", [1234.5, 1234567, 7]],
    ['their unit', 'a;1.250,5 m\nb;1.250 m\nc;7 m', [1250.5, 1250, 7]],
    ['a larger unit', 'a;1,2 km\nb;300 m\nc;7 lm', [1200, 300, 7]],
    ['a currency', 'a;€ 1.250,00\nb;-€ 3\nc;7 EUR', [1250, -3, 7]],
    ['signs', 'a;+12\nb;−12\nc;-12', [12, -12, -12]],
    ['English thousands', 'a,"1,234.5"\nb,"1,234,567"\nc,"1,234"', [1234.5, 1234567, 1234]],
    ['blanks between thousands', 'a;1 234,5\nb;1\u00a0234\nc;12\u202f345', [1234.5, 1234, 12345]],
  ])('with %s', (_name, rows, expected) => {
    const delimiter = rows.includes(';') ? ';' : ',';
    expect(Object.values(read(`nis${delimiter}inwoners\n${rows}\n`))).toEqual(expected);
  });

  test.each([
    ['points in a file with commas', 'nis,inwoners\na,15.093\nb,540.196\n', '15.093', [15093, 540196]],
    ['points in a file with tabs', 'nis\tinwoners\na\t15.093\nb\t7\n', '15.093', [15093, 7]],
    ['commas in a file with semicolons', 'nis;inwoners\na;1,250\nb;7\n', '1,250', [1.25, 7]],
    ['both marks between groups of three', 'nis;inwoners\na;1.250\nb;2,500\n', '1.250', [1250, 2.5]],
    ['both notations, and one that hangs on them', 'nis;inwoners\na;1.250\nb;2,5\nc;2.5\n', '1.250', null],
  ])('%s are asked about, and read as the user says', (_name, text, value, withComma) => {
    const params = { file: 'cijfers.csv', column: 'inwoners', value };
    expect(read(text)).toEqual({ code: 'number.open', params });
    const answered = read(text, 'nis', 'inwoners', METRES, ',');
    if (withComma) expect(Object.values(answered)).toEqual(withComma);
    else expect(answered).toMatchObject({ code: 'csv.notNumber', params: { row: 4, value: '2.5' } });
  });

  test('people are whole: groups of three are thousands, whatever parts them', () => {
    const people = (text: string) => Object.values(read(text, 'nis', 'inwoners', WHOLE_THINGS));
    expect(people('nis,inwoners\na,267.709\nb,22.351\n')).toEqual([267709, 22351]);
    expect(people('nis;inwoners\na;267,709\nb;22,351\n')).toEqual([267709, 22351]);
    expect(people('nis\tinwoners\na\t267.709\nb\t7\n')).toEqual([267709, 7]);
    expect(people('nis;inwoners\na;14427 inwoners\nb;1.234 inw.\n')).toEqual([14427, 1234]);
  });

  test('the user’s word does not change what the numbers themselves settle', () => {
    expect(Object.values(read('nis;inwoners\na;1.250,5\nb;1.250\n', 'nis', 'inwoners', METRES, '.'))).toEqual(
      [1250.5, 1250],
    );
    expect(Object.values(read('nis;inwoners\na;1.250\n', 'nis', 'inwoners', METRES, '.'))).toEqual([1.25]);
  });

  test('how they were read is told where it could have been otherwise', () => {
    const notes = (text: string): ImportNote[] => {
      const told: ImportNote[] = [];
      readFigureTable(text, 'cijfers.csv', 'nis', 'inwoners', METRES, { onNote: (note) => told.push(note) });
      return told;
    };
    const column = 'inwoners';
    expect(notes('nis;inwoners\na;7\nb;1.234\n')).toEqual([
      { code: 'numbersRead', params: { column, notation: 'comma', text: '1.234', value: 1234 } },
    ]);
    expect(notes('nis;inwoners\na;0,3 km\nb;250 m\n')).toEqual([
      {
        code: 'numbersReadWithUnit',
        params: { column, notation: 'comma', text: '0,3 km', value: 300, unit: 'km' },
      },
    ]);
    expect(notes('nis;inwoners\na;7\nb;1234\n')).toEqual([]);
  });

  test('written by a Belgian Excel come back, whatever they are', () => {
    const format = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (thousandths) => {
        const numbers = thousandths.map((value) => value / 1000);
        // A cell without three decimals, as a sheet has somewhere: it settles what the others are.
        const rows = [...numbers, 0.5].map((number, index) => `${index};${format.format(number)}`);
        const expected = [...numbers.map((n) => n + 0), 0.5];
        expect(Object.values(read(`nis;inwoners\n${rows.join('\n')}\n`))).toEqual(expected);
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
      'a row longer than the heading, by its row in the file',
      'Titel\nnis,inwoners\n11001,14427\n11002,12,5\n',
      { code: 'csv.longRow', params: { file: 'cijfers.csv', row: 4, cells: 3, columns: 2 } },
    ],
    [
      'a name that two columns have, when it is asked for',
      'nis;inwoners;inwoners\n11001;1;2\n',
      { code: 'csv.duplicateColumn', params: { file: 'cijfers.csv', column: 'inwoners' } },
    ],
    [
      'a name that two columns have but for capitals',
      'nis;Inwoners;INWONERS\n11001;1;2\n',
      {
        code: 'column.missing',
        params: { file: 'cijfers.csv', column: 'inwoners', available: 'nis, Inwoners, INWONERS' },
      },
    ],
    [
      'a percentage',
      'nis;inwoners\n11001;12 %\n',
      { code: 'csv.notNumber', params: { file: 'cijfers.csv', row: 2, column: 'inwoners', value: '12 %' } },
    ],
    [
      'a unit of something else',
      'nis;inwoners\n11001;12 m\n11002;12 kWh\n11003;12 m²\n',
      { code: 'csv.notNumber', params: { file: 'cijfers.csv', row: 3, column: 'inwoners', value: '12 kWh' } },
    ],
    [
      'a number without unit beside one in a larger unit',
      'nis;inwoners\n11001;1,2 km\n11002;0,8\n',
      { code: 'csv.notNumber', params: { file: 'cijfers.csv', row: 3, column: 'inwoners', value: '0,8' } },
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
    for (const kind of [WHOLE_THINGS, quantityKind('hernieuwbaar'), quantityKind('fiets')]) {
      expect(read(text, 'nis', 'inwoners', kind)).toEqual({
        code: 'csv.negative',
        params: { file: 'cijfers.csv', row: 3, column: 'inwoners', value: '-1' },
      });
    }
    // A hedge that was removed is deducted.
    expect(read(text)).toEqual({ 11001: 14427, 11002: -1 });
  });

  test('any text gives figures or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'nis;inwoners,\n\t"1.-\ufeff') }), (text) => {
        const result = readFigureTable(`nis;inwoners\n${text}`, 'f', 'nis', 'inwoners', METRES);
        if (result.ok)
          for (const value of result.value.values())
            expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

test('the municipalities of the project: 285, of which 12 without dwellings', () => {
  const text = readFileSync('data/figures/municipalities-2025.csv', 'utf8');
  const dwellings = readFigureTable(text, 'f', 'nis', 'dwellings_2025', WHOLE_THINGS);
  if (!dwellings.ok) expect.fail(JSON.stringify(dwellings.problem));
  expect(dwellings.value.size).toBe(285);
  expect([...dwellings.value.values()].filter((value) => value === null)).toHaveLength(12);
});
