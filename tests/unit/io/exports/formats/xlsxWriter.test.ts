import { describe, expect, test } from 'vitest';
import { fixtureColumns, fixtureTable } from '../../../../helpers/coverageFixture';
import { coverageOk, exported } from '../../../../helpers/exported';
import { workbookSheets } from '../../../../helpers/workbookSheets';

const AREAS = [
  { code: '44021', name: 'Gent', inhabitants: 1000, realised: { bomen: 123.456, laden: 25 } },
  { code: '01234', name: '=HYPERLINK("http://x")', inhabitants: 77, realised: { bomen: 0, laden: null } },
];
const document = coverageOk({ columns: fixtureColumns(2), table: fixtureTable(AREAS, ['bomen', 'laden']) });

describe('a workbook', async () => {
  const book = workbookSheets(await exported(document, 'xlsx'));
  const { xml, cells } = book.get('Cijfers')!;

  test('has a sheet of rows, one with a row per area, one with what was left out, and one with what the numbers rest on', () => {
    expect([...book.keys()]).toEqual(['Cijfers', 'Per gebied', 'Weggelaten', 'Herkomst']);
  });

  test('holds numbers as numbers, unrounded, and codes and names as text', () => {
    expect([cells.get('A1'), cells.get('H1')]).toEqual(['NIS-code', 'Gerealiseerd']);
    expect([cells.get('A2'), cells.get('B2'), cells.get('H2'), cells.get('J2')]).toEqual([
      '44021',
      'Gent',
      123.456,
      876.544,
    ]);
    expect(cells.get('A3')).toBe('01234');
  });

  test('never holds a formula, whatever an area is called', () => {
    expect(cells.get('B3')).toBe('=HYPERLINK("http://x")');
    for (const sheet of book.values()) expect(sheet.xml).not.toMatch(/<f[ >]/);
  });

  test('leaves a cell empty where nothing is known, and says so in the state', () => {
    expect(cells.has('H5')).toBe(false);
    expect(cells.get('Q5')).toBe('geen gegevens');
  });

  test('keeps its headings in sight, with filters over all columns and rows', () => {
    expect(xml).toContain('<pane ySplit="1"');
    expect(xml).toContain('</sheetData><autoFilter ref="A1:AD5"/>');
  });

  test('says example data in the headings of the wide sheet', () => {
    const wide = book.get('Per gebied')!.cells;
    expect([...wide.values()]).toContain('Bomen [voorbeeld]: Gat (bomen)');
    expect([...wide.values()]).toContain('Laadpunten [punten, geen CPE]: Gat (laadpunten)');
    expect(wide.get('A3')).toBe('01234');
  });

  test('says what the numbers rest on', () => {
    const { cells: provenance } = book.get('Herkomst')!;
    const rows = new Map(
      [...provenance]
        .filter(([place]) => place.startsWith('A'))
        .map(([place, label]) => [label, provenance.get(place.replace('A', 'B'))]),
    );
    expect(rows.get('Peildatum')).toBe('1 januari 2026');
    expect(rows.get('Pactversie')).toBe('LEKP 1.0');
    expect(rows.get('Jaar van de inwoners')).toBe('2020');
    expect(rows.get('Jaar van de gebieden')).toBe('2025');
    expect(rows.get('Gewicht van laadpunten')).toBe('oproep 2022');
    expect(rows.get('Grenzen schematisch')).toBe('ja');
    expect(rows.get('Voorbeeldgegevens (verzonnen)')).toBe('Bomen');
  });
});
