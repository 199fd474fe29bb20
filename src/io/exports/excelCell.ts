/** First characters by which Excel takes a text for a formula or a command (OWASP, "CSV injection"). */
const FORMULA_START = /^[=+\-@\t\r\n]/;
/** Codes that Excel would turn into another number: `73109E10` into 731 followed by 12 zeros, `01234` into 1234. */
const CHANGED_CODE = /^(0\d+|\d+e\d+)$/i;

/** A text for a cell: what Excel would run as a formula, or change as a number, gets an apostrophe before it. */
export function excelText(text: string): string {
  return FORMULA_START.test(text) || CHANGED_CODE.test(text) ? `'${text}` : text;
}
