import Papa from 'papaparse';
import { ok } from '../../../domain/result';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import { excelNumber, excelText } from '../excelCell';
import type { Sheet, SheetCell, SheetColumn } from '../sheet';
import type { ExportWriter } from './exportWriter';
import { notReadBack } from './notReadBack';

const BYTE_ORDER_MARK = '\ufeff';
const FORMAT = { delimiter: ';', newline: '\r\n' } as const;

/**
 * The main table as a CSV that a Belgian Excel opens with a double click: byte order mark, semicolons, decimal commas,
 * headings in words, numbers rounded to the decimals of their column.
 */
export const csvWriter: ExportWriter = {
  write: ({ sheets, language }) => new TextEncoder().encode(sheetCsvForExcel(sheets[0]!, language)),
  check: (bytes, { sheets: [sheet] }, file) => {
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd(), FORMAT);
    const width = sheet!.columns.length;
    const isWhole = data.length === sheet!.rows.length + 1 && data.every(({ length }) => length === width);
    return isWhole ? ok(null) : notReadBack(file);
  },
};

/** A sheet as the CSV that Excel opens in Belgium: semicolons, decimal commas, UTF-8 with its mark. */
export function sheetCsvForExcel({ columns, rows }: Sheet, language: Language): string {
  const text = Papa.unparse(
    {
      fields: columns.map(({ heading }) => excelText(heading)),
      data: rows.map((row) => columns.map((column, index) => cellText(row[index]!, column, language))),
    },
    FORMAT,
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellText(value: SheetCell, { kind, decimals = 0 }: SheetColumn, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return translate(language, value ? 'exports.yes' : 'exports.no');
  return typeof value === 'number' ? excelNumber(value, kind === 'year' ? 0 : decimals) : excelText(value);
}
