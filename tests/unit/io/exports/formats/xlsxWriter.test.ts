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
  /** The letters of the column with a heading. */
  const columnOf = (heading: string) =>
    [...cells].find(([place, value]) => /^[A-Z]+1$/.test(place) && value === heading)![0].slice(0, -1);
  const cell = (heading: string, row: number) => cells.get(`${columnOf(heading)}${row}`);

  test('has a sheet of rows, one with a row per area, one with what was left out, and one with what the numbers rest on', () => {
    expect([...book.keys()]).toEqual(['Cijfers', 'Per gebied', 'Weggelaten', 'Herkomst']);
  });

  test('holds numbers as numbers, unrounded, and codes and names as text', () => {
    const headings = ['NIS-code', 'Gebied', 'Gerealiseerd', 'Gat'];
    expect(headings.map((heading) => cell(heading, 2))).toEqual(['44021', 'Gent', 123.456, 876.544]);
    expect(cell('NIS-code', 3)).toBe('01234');
  });

  test('never holds a formula, whatever an area is called', () => {
    expect(cell('Gebied', 3)).toBe('=HYPERLINK("http://x")');
    for (const sheet of book.values()) expect(sheet.xml).not.toMatch(/<f[ >]/);
  });

  test('leaves a cell empty where nothing is known, and says so in the state', () => {
    expect(cells.has(`${columnOf('Gerealiseerd')}5`)).toBe(false);
    expect(cell('Toestand', 5)).toBe('geen gegevens');
  });

  test('keeps its headings in sight, with filters over all columns and rows', () => {
    expect(xml).toContain('<pane ySplit="1"');
    const last = [...cells.keys()].filter((place) => /^[A-Z]+1$/.test(place)).at(-1)!;
    expect(last).toBe(`${columnOf('Bronnen')}1`);
    expect(xml).toContain(`</sheetData><autoFilter ref="A1:${columnOf('Bronnen')}5"/>`);
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
