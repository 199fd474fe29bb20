/** Bytes of a sheet that are looked at in one go, and the longest tag that is put together over two of them. */
const [STRETCH, LONGEST_TAG] = [1 << 22, 512];
const PLACE = /<(?:\w+:)?(c|row)(?=[\s/>])(?:[^<>]*?\sr\s*=\s*["']([A-Z]*)(\d+)["'])?[^<>]*>/g;

/** The type of a cell that is no number. */
const NO_NUMBER = /\st\s*=\s*["'](?!n["'])/;

export interface SheetSize {
  rows: number;
  columns: number;
  /** Cells with a number, those of dates with them. */
  numbers: number;
}

/**
 * How many rows and columns a sheet of a workbook reaches to, without cells that are empty. Two cells at its ends make a
 * sheet as large as one that is full. A row or cell that does not name its place comes after the one before it (ECMA-376
 * part 1, 18.3.1.4 and 18.3.1.73).
 * @param xml the file of the sheet
 */
export function sheetSize(xml: Uint8Array): SheetSize {
  const decoder = new TextDecoder('latin1');
  let [rows, columns, numbers] = [0, 0, 0];
  let [row, column] = [0, 0];
  let rest = '';
  for (let at = 0; at < xml.length; at += STRETCH) {
    const text = rest + decoder.decode(xml.subarray(at, at + STRETCH));
    for (const [tag, kind, letters = '', number] of text.matchAll(PLACE)) {
      if (kind === 'row') {
        row = number === undefined ? row + 1 : Number(number);
        column = 0;
      } else {
        if (number !== undefined) row = Number(number);
        column = letters === '' ? column + 1 : columnNumber(letters);
        if (!tag.endsWith('/>')) {
          columns = Math.max(columns, column);
          if (!NO_NUMBER.test(tag)) numbers++;
        }
      }
      rows = Math.max(rows, row);
    }
    const last = text.lastIndexOf('<');
    rest = last > text.length - LONGEST_TAG && !text.includes('>', last) ? text.slice(last) : '';
  }
  return { rows, columns, numbers };
}

/** The number of a column, from 1. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
