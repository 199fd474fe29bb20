import Papa from 'papaparse';
import { itemAt } from '../../../domain/itemAt';
import { ok } from '../../../domain/result';
import { attributeText } from '../../../i18n/attributeText';
import type { Language } from '../../../i18n/translate';
import { excelText } from '../excelCell';
import type { Sheet, SheetCell } from '../sheet';
import type { ExportWriter } from './exportWriter';
import { notReadBack } from './notReadBack';

const BYTE_ORDER_MARK = '\ufeff';
const NEWLINE = '\r\n';
/** Where the decimal mark is a comma, Excel parts cells by semicolons. */
const DELIMITER: Record<Language, string> = { nl: ';', en: ',' };

function formOf(language: Language): { delimiter: string; newline: '\r\n' } {
  return { delimiter: DELIMITER[language], newline: NEWLINE };
}

/**
 * The main table as a CSV that Excel opens with a double click: byte order mark, headings in words, numbers unrounded.
 * In Dutch with semicolons and decimal commas, as Excel in Belgium has them; in English with commas and decimal points.
 */
export const csvWriter: ExportWriter = {
  write: ({ sheets, language }) => new TextEncoder().encode(sheetCsvForExcel(itemAt(sheets, 0), language)),
  check: (bytes, { sheets: [sheet], language }, file) => {
    const text = new TextDecoder().decode(bytes).trimEnd();
    const { data } = Papa.parse<string[]>(text, formOf(language));
    const width = sheet!.columns.length;
    const isWhole = data.length === sheet!.rows.length + 1 && data.every(({ length }) => length === width);
    return isWhole ? ok(null) : notReadBack(file);
  },
};

/** A sheet as the CSV that Excel opens where the language is spoken; UTF-8 with its mark. */
export function sheetCsvForExcel({ columns, rows }: Sheet, language: Language): string {
  const text = Papa.unparse(
    {
      fields: columns.map(({ heading }) => excelText(heading)),
      data: rows.map((row) => columns.map((_, index) => cellText(itemAt(row, index), language))),
    },
    formOf(language),
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellText(value: SheetCell, language: Language): string {
  return typeof value === 'string' ? excelText(value) : attributeText(language, value);
}
