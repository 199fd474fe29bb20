export type DecimalMark = ',' | '.';

const THOUSANDS_WITH_POINTS = /^[-+]?[1-9]\d{0,2}(\.\d{3})+$/;
/** The blanks and apostrophes that stand between thousands. */
const GROUPING = /[\s'’]/g;
const NUMBER: Record<DecimalMark, RegExp> = {
  ',': /^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
  '.': /^[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[-+]?\d+)?$/i,
};

/**
 * Which decimal mark the numbers of one column have, judged over the whole column because a single `1.234` does not
 * tell. A comma is taken for a decimal comma unless the column shows otherwise; points between groups of three alone
 * are thousands only in a file with semicolons, the Belgian form of Excel.
 */
export function decimalMark(values: readonly string[], delimiter: string): DecimalMark {
  const both = values.find((value) => value.includes(',') && value.includes('.'));
  if (both !== undefined) return both.lastIndexOf(',') > both.lastIndexOf('.') ? ',' : '.';
  const occurs = (mark: string, times: number): boolean =>
    values.some((value) => value.split(mark).length > times);
  if (occurs(',', 2)) return '.';
  if (occurs('.', 2) || occurs(',', 1)) return ',';
  const withPoint = values.filter((value) => value.includes('.'));
  const areThousands = withPoint.length > 0 && withPoint.every((value) => THOUSANDS_WITH_POINTS.test(value));
  return areThousands && delimiter === ';' ? ',' : '.';
}

/** Read a number written with `mark`, thousands grouped or not; null when it is none. */
export function parseDecimal(text: string, mark: DecimalMark): number | null {
  const bare = text.replace(GROUPING, '');
  if (!NUMBER[mark].test(bare)) return null;
  const number = Number(mark === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', ''));
  return Number.isFinite(number) ? number : null;
}
