import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import type { Cell, Feature, Sheet as ExcelSheet } from 'write-excel-file/universal';
import { itemAt } from '../../../domain/itemAt';
import { ok } from '../../../domain/result';
import { attributeText } from '../../../i18n/attributeText';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { ExportDocument } from '../exportDocument';
import { provenanceTexts } from '../provenanceText';
import type { Sheet, SheetCell, SheetColumn } from '../sheet';
import type { ExportWriter } from './exportWriter';
import { notReadBack } from './notReadBack';

type ExcelFeature = Feature<Blob>;
type WrittenSheet = ExcelSheet<Blob>;

/** A cell keeps no more; Excel refuses a file with a longer one. */
const LONGEST_TEXT = 32_767;
/** Characters of the widest column, and of the narrowest. */
const WIDTHS = [9, 60] as const;
/** Rows that tell how wide a column must be. */
const SAMPLE = 300;

/**
 * A workbook with the document's tables and a last sheet that says what the numbers rest on. Numbers are numbers,
 * unrounded; texts are texts, which Excel never runs as a formula. Headings stay in sight and have filters.
 */
export const xlsxWriter: ExportWriter = {
  write: async (document) => {
    const sheets = allSheets(document).map((sheet) => excelSheet(sheet, document.language));
    const file = await writeExcelFile(sheets, {
      features: [filters],
      fontFamily: 'Calibri',
      fontSize: 11,
    }).toBlob();
    return new Uint8Array(await file.arrayBuffer());
  },
  check: (bytes, document, file) => {
    const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/sheet') });
    const isWhole = allSheets(document).every(({ rows }, index) => {
      const xml = new TextDecoder().decode(files[`xl/worksheets/sheet${index + 1}.xml`]);
      return [...xml.matchAll(/<row[ >]/g)].length === rows.length + 1;
    });
    return isWhole ? ok(null) : notReadBack(file);
  },
};

function allSheets({ sheets, provenance, language, title }: ExportDocument): Sheet[] {
  const rows = provenanceTexts(provenance, language).map(({ label, value }) => [label, value]);
  return [
    ...sheets,
    {
      name: translate(language, 'exports.sheet.provenance'),
      columns: [
        { heading: translate(language, 'provenance.label'), kind: 'text' },
        { heading: translate(language, 'provenance.value'), kind: 'text' },
      ],
      rows: [
        ['Pactkaart', title],
        ...rows,
        [translate(language, 'provenance.emptyCell'), translate(language, 'provenance.emptyCellText')],
      ],
    },
  ];
}

function excelSheet({ name, columns, rows }: Sheet, language: Language): WrittenSheet {
  const heading = ({ heading: value, kind }: SheetColumn): Cell => ({
    value,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    align: kind === 'number' || kind === 'year' ? 'right' : 'left',
    backgroundColor: '#eef5f4',
  });
  return {
    sheet: name,
    data: [
      columns.map(heading),
      ...rows.map((row) => columns.map((column, at) => excelCell(itemAt(row, at), column, language))),
    ],
    columns: columns.map((column, at) => ({ width: widthOf(column, rows, at) })),
    stickyRowsCount: 1,
  };
}

function excelCell(value: SheetCell, { kind }: SheetColumn, language: Language): Cell {
  if (value === null) return null;
  if (typeof value === 'boolean') return { value: attributeText(language, value), type: String };
  if (typeof value === 'string') return { value: value.slice(0, LONGEST_TEXT), type: String };
  if (!Number.isFinite(value)) return null;
  const format = kind === 'year' ? '0' : Number.isInteger(value) ? '#,##0' : '#,##0.00';
  return { value, type: Number, format };
}

function widthOf({ heading }: SheetColumn, rows: Sheet['rows'], at: number): number {
  const words = heading.split(' ').map(({ length }) => length);
  const texts = rows.slice(0, SAMPLE).map((row) => {
    const value = row[at];
    return typeof value === 'number' ? Math.round(value).toString().length + 5 : String(value ?? '').length;
  });
  const widest = [...words, ...texts].reduce((most, length) => Math.max(most, length), 0);
  return Math.min(WIDTHS[1], Math.max(WIDTHS[0], widest + 3));
}

/** Filters on the headings, which the package does not write by itself. */
const filters: ExcelFeature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { columns = [] }) => {
          const range = `A1:${columnLetters(columns.length)}${[...xml.matchAll(/<row[ >]/g)].length}`;
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
        },
      },
    },
  },
};

/** The name of a column (from 1) in Excel: A to Z, AA and on. */
function columnLetters(column: number): string {
  const letters = column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '';
  return letters + String.fromCharCode('A'.charCodeAt(0) + ((column - 1) % 26));
}
