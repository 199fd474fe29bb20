/** Bytes of a sheet that are looked at in one go, and those looked at again with the next: no tag is as long. */
const [STRETCH, OVERLAP] = [1 << 22, 512];
const PLACE = /<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*["']([A-Z]*)(\d+)["'][^>]*>/g;

/**
 * How many rows and columns a sheet of a workbook reaches to, by the names of its cells, without those that are empty. Two
 * cells at its ends make a sheet as large as one that is full.
 * @param xml the file of the sheet
 */
export function sheetSize(xml: Uint8Array): { rows: number; columns: number } {
  const decoder = new TextDecoder('latin1');
  let [rows, columns] = [0, 0];
  for (let at = 0; at < xml.length; at += STRETCH) {
    const text = decoder.decode(xml.subarray(Math.max(0, at - OVERLAP), at + STRETCH));
    for (const [tag, letters = '', row] of text.matchAll(PLACE)) {
      rows = Math.max(rows, Number(row));
      if (letters !== '' && !tag.endsWith('/>')) columns = Math.max(columns, columnNumber(letters));
    }
  }
  return { rows, columns };
}

/** The number of a column, from 1. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
