import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { COVERAGE_COLUMNS, coverageRow } from '../../../../src/domain/coverage/coverageRow';
import { coverageCsv } from '../../../../src/io/exports/coverageCsv';
import { attributeText } from '../../../../src/i18n/attributeText';
import { excelText } from '../../../../src/io/exports/excelCell';
import { readFigureTable } from '../../../../src/io/formats/csv/readFigureTable';
import { quantityKind } from '../../../../src/io/numbers/numberKind';
import type { CoverageTable } from '../../../../src/domain/coverage/coverageTable';
import type { Language } from '../../../../src/i18n/translate';
import { fixtureColumns, fixtureTable } from '../../../helpers/coverageFixture';
import { coverageOk, exportedText } from '../../../helpers/exported';

const TABLE = fixtureTable(
  [
    { code: '44021', name: 'Gent', inhabitants: 1000, realised: { bomen: 123.456, laden: 25 } },
    {
      code: '73028',
      name: '=HYPERLINK("http://x"; "Herstappe")',
      inhabitants: 77,
      realised: { bomen: 0, laden: null },
    },
  ],
  ['bomen', 'laden'],
);

const csvForExcel = (table: CoverageTable, language: Language) =>
  exportedText(coverageOk({ columns: fixtureColumns(table.areas.length), table, language }), 'csv');

describe('for programs', () => {
  const rows = [...TABLE.byTarget.values()].flat().map(coverageRow);
  const text = coverageCsv(rows);

  test('has the fixed columns and one line per row, with CRLF', () => {
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
    expect(text.split('\r\n')[0]).toBe(
      'area_code,area_name,target,unit,denominator,goal,realised,planned,gap,share,expected,pace_needed,counted,left_out,state',
    );
    expect(text.split('\r\n')[1]).toBe(
      `44021,Gent,bomen,tree,1000,1000,123.456,0,876.544,0.123456,${rows[0]!.expected},${rows[0]!.pace_needed},1,0,ok`,
    );
  });

  test('parses back into the same values, not known as nothing', () => {
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data).toEqual(
      rows.map((row) =>
        Object.fromEntries(
          COVERAGE_COLUMNS.map((column) => [column, row[column] === null ? '' : String(row[column])]),
        ),
      ),
    );
  });
});

describe('for a Belgian Excel', async () => {
  const text = await csvForExcel(TABLE, 'nl');
  const { data: rows } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });

  test('starts with a byte order mark and ends every line with CRLF', () => {
    expect(text.startsWith('\ufeffNIS-code;Gebied;Doel;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has a row per area and target, with decimal commas, unrounded', () => {
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      'NIS-code': '44021',
      Doel: 'Bomen',
      Eenheid: 'bomen',
      'Te halen': '1000',
      Gerealiseerd: '123,456',
      Gat: '876,544',
      'Aandeel van het doel (%)': '12,3456',
    });
  });

  test('a goal that is passed leaves a negative number a number', () => {
    const passed = rows.find((row) => row['Doel'] === 'Laadpunten' && row['NIS-code'] === '44021');
    expect(passed).toMatchObject({ Gerealiseerd: '25', Gat: '-15', 'Nodig per jaar': '0' });
  });

  test('nothing is a number where nothing is known', () => {
    const unknown = rows.find((row) => row['Doel'] === 'Laadpunten' && row['NIS-code'] === '73028');
    expect(unknown).toMatchObject({ Gerealiseerd: '', Gat: '', Toestand: 'geen gegevens' });
  });

  test('a name that Excel would run as a formula is text', () => {
    expect(rows[1]!['Gebied']).toBe('\'=HYPERLINK("http://x"; "Herstappe")');
  });

  test('every row says what it rests on, and only its own sources', () => {
    expect(rows[0]).toMatchObject({
      Peildatum: '2026-01-01',
      Pactversie: 'LEKP 1.0',
      'Jaar van de inwoners': '2020',
      'Jaar van de gebieden': '2025',
      'Gewicht van laadpunten': 'oproep 2022',
      'Grenzen schematisch': 'ja',
      Voorbeeldgegevens: 'ja',
      Bronnen: 'Inwoners 2020: Statbel | Bomen: invented',
    });
    expect(rows[2]).toMatchObject({
      Voorbeeldgegevens: 'nee',
      Bronnen: 'Inwoners 2020: Statbel | Laadpunten: MOW',
    });
  });

  test('in English has the same numbers under other headings, as Excel has them there', async () => {
    const english = await csvForExcel(TABLE, 'en');
    expect(english.split('\r\n')[0]).toContain('NIS code,Area,Target,');
    const { data } = Papa.parse<Record<string, string>>(english, { header: true, delimiter: ',' });
    expect(data[0]).toMatchObject({
      Realised: '123.456',
      Gap: '876.544',
      Sources: 'Inhabitants 2020: Statbel | Trees: invented',
    });
  });

  test('our own reader of figures reads it', async () => {
    const oneTarget = await csvForExcel(
      fixtureTable(
        TABLE.areas.map((area) => ({ ...area, inhabitants: 10, realised: { bomen: 1234.5 } })),
        ['bomen'],
      ),
      'nl',
    );
    const read = readFigureTable(oneTarget, 'x.csv', 'NIS-code', 'Gerealiseerd', quantityKind('bomen'));
    expect(read.ok && [...read.value]).toEqual([
      ['44021', 1234.5],
      ['73028', 1234.5],
    ]);
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+32 9 000', "'+32 9 000"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['73109E10', "'73109E10"],
  ['01234', "'01234"],
  ['44021', '44021'],
  ['Sint-Niklaas', 'Sint-Niklaas'],
])('the text %j becomes %j', (text, cell) => {
  expect(excelText(text)).toBe(cell);
});

test.each([
  [1234.5678, '1234,5678', '1234.5678'],
  [-12.5, '-12,5', '-12.5'],
  [0.1 + 0.2, '0,30000000000000004', '0.30000000000000004'],
  [-0, '0', '0'],
  [1e6, '1000000', '1000000'],
  [true, 'ja', 'yes'],
  [null, '', ''],
  [NaN, '', ''],
])('the value %j becomes %j in Dutch and %j in English', (value, dutch, english) => {
  expect([attributeText('nl', value), attributeText('en', value)]).toEqual([dutch, english]);
});
