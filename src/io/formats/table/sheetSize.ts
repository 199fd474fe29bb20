/** Characters of a sheet that are looked at in one go; no tag is as long. */
const STRETCH = 1 << 22;
/**
 * The tag of a cell, a row, or of all of them: what it is, its name where that stands first (`AB12`, of a row a number; as far
 * as Excel goes, to column XFD), and what else is in it, absent in a tag that is none.
 */
const TAG =
  /<(?:\w+:)?(c|row|sheetData)(?=[\s/>])(?: r="([A-Z]{0,3})([1-9]\d{0,6})")?([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>)?/g;
/** A name elsewhere in it, in any form. */
const PLACE = /[\s:]r\s*=\s*["']([A-Z]{0,3})([1-9]\d{0,6})["']/;
const ANY_PLACE = /[\s:]r\s*=/;
/** The type of a cell that is no number. */
const NO_NUMBER = /\st\s*=\s*["'](?!n["'])/;

export interface SheetSize {
  rows: number;
  columns: number;
  /** Cells with a number, those of dates with them. */
  numbers: number;
}

/**
 * How many rows and columns a sheet of a workbook reaches to, by the names of its cells, without those that are empty. Two
 * cells at its ends make a sheet as large as one that is full. A cell or row without a name follows the one before.
 * @param xml the file of the sheet; one of something else has none
 * @returns null where something else stands in the place of a name: nobody knows how far a reader would take it
 */
export function sheetSize(xml: Uint8Array): SheetSize | null {
  const decoder = new TextDecoder('latin1');
  const reach: Reach = { isInside: false, row: 0, column: 0, rows: 0, columns: 0, numbers: 0 };
  let rest = '';
  for (let at = 0; at < xml.length; at += STRETCH) {
    const text = rest + decoder.decode(xml.subarray(at, at + STRETCH));
    const tag = text.lastIndexOf('<');
    // What is longer than any tag is one with its text, or has none.
    const isWhole = at + STRETCH >= xml.length || text.length - tag > STRETCH;
    const end = isWhole ? text.length : tag;
    rest = text.slice(end);
    if (!reachFurther(text.slice(0, end), reach)) return null;
  }
  return { rows: reach.rows, columns: reach.columns, numbers: reach.numbers };
}

/** Where the last cell was, how far they went, and whether they have begun. */
interface Reach extends SheetSize {
  isInside: boolean;
  row: number;
  column: number;
}

/** @returns false for a cell or row that is not understood */
function reachFurther(text: string, reach: Reach): boolean {
  for (const [, kind, first, firstRow, more] of text.matchAll(TAG)) {
    if (kind === 'sheetData') reach.isInside = true;
    if (kind === 'sheetData' || !reach.isInside) continue;
    if (more === undefined) return false;
    let [letters, row] = [first, firstRow];
    const places = more.split(ANY_PLACE).length - 1;
    if (places > 0) {
      // Which of several holds is for a reader to say.
      if (letters !== undefined || places > 1) return false;
      [, letters, row] = PLACE.exec(more) ?? [];
      if (letters === undefined) return false;
    }
    if (letters === undefined) {
      if (kind === 'row') [reach.row, reach.column] = [reach.row + 1, 0];
      else reach.column++;
    } else if ((letters === '') !== (kind === 'row')) return false;
    else [reach.row, reach.column] = [Number(row), columnNumber(letters)];
    reach.rows = Math.max(reach.rows, reach.row);
    if (kind === 'row' || more.endsWith('/>')) continue;
    reach.columns = Math.max(reach.columns, reach.column);
    if (!NO_NUMBER.test(more)) reach.numbers++;
  }
  return true;
}

/** The number of a column, from 1; 0 for no letters. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
