import { unitOf } from './units';
import type { Unit } from './units';

export type DecimalMark = ',' | '.';

/** What a text can mean as a number. */
export interface WrittenNumber {
  /** With a comma as decimal mark and points between thousands; null where it cannot be written so. */
  comma: number | null;
  /** With a point as decimal mark and commas between thousands; null where it cannot be written so. */
  point: number | null;
  /** The unit beside it and the word for it; null where none stands there. */
  unit: (Unit & { word: string }) | null;
}

const PLAIN = /^-?\d{1,15}$/;
/** Currency, sign, currency, digits with marks between them, exponent, unit. */
const WRITTEN =
  /^(€|eur(?:o)?\b)?\s*([-+−]?)\s*(€|eur(?:o)?\b)?\s*([.,]?\d(?:[\d.,'’\s]*\d)?)(e[-+]?\d+)?(?:\s*([^\d\s.,].*))?$/i;
/** Blanks or apostrophes between groups of three: those are thousands in every notation. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\s\d{3})+|(?:['’]\d{3})+)(?:[.,]\d+)?$/;
const BODY: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d*)(?:,\d+)?$/,
  '.': /^(?:[1-9]\d{0,2}(?:,\d{3})+|\d*)(?:\.\d+)?$/,
};
const THOUSANDS_MARK: Readonly<Record<DecimalMark, DecimalMark>> = { ',': '.', '.': ',' };

/**
 * Take a number apart as people, Excel and databases write it: `1.250,5`, `1,250.5`, `1 250,5` (blank, no-break or
 * narrow), `1'250.5`, `-3`, `−3`, `1.2e3`, each with a unit after it (`22 kW`) or a currency before it (`€ 1.250`).
 * A lone `1.250` has two meanings; which one holds is for its whole column to say.
 * @returns null when it is no number, or one beside a word that is no unit.
 */
export function writtenNumber(text: string): WrittenNumber | null {
  const bare = text.trim();
  if (PLAIN.test(bare)) {
    // Adding zero makes nothing of "less than nothing".
    const value = Number(bare) + 0;
    return { comma: value, point: value, unit: null };
  }
  const parts = WRITTEN.exec(bare);
  if (!parts) return null;
  const [, before, sign, between, body, exponent, after] = parts;
  const words = [before, between, after].filter((word) => word !== undefined);
  if (words.length > 1) return null;
  const word = words[0]?.trim();
  const unit = word === undefined ? null : unitOf(word);
  if (unit === undefined) return null;
  const isGrouped = /['’\s]/.test(body!);
  if (isGrouped && !GROUPED.test(body!)) return null;
  const digits = isGrouped ? body!.replace(/['’\s]/g, '') : body!;
  const read = (mark: DecimalMark): number | null => {
    // Between thousands stands one kind of mark, and none in a number with an exponent.
    const ownThousands = digits.includes(THOUSANDS_MARK[mark]);
    if (!BODY[mark].test(digits) || (ownThousands && (isGrouped || exponent))) return null;
    const standard = digits.replaceAll(THOUSANDS_MARK[mark], '').replace(mark, '.');
    const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${standard}${exponent ?? ''}`) + 0;
    return Number.isFinite(value) ? value : null;
  };
  const [comma, point] = [read(','), read('.')];
  return comma === null && point === null
    ? null
    : { comma, point, unit: unit === null ? null : { ...unit, word: word! } };
}
