import { attributeValue } from '../../../../features/columns';
import type { AttributeColumn } from '../../../../features/columns';

/** Bytes that a text may take, and characters that a number may. */
const LONGEST_TEXT = 254;
const LONGEST_NUMBER = 24;
/** Digits of a number that may not be lost. */
const DIGITS = 12;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const utf8 = new TextEncoder();

/** A field of a dBase table. */
export interface DbfField {
  /** At most ten characters. */
  name: string;
  type: 'C' | 'N' | 'L' | 'D';
  /** Bytes of a value. */
  width: number;
  decimals: number;
  /** The bytes of every value, shorter than `width` where it is filled up with blanks. */
  values: Uint8Array[];
  /** Texts that did not fit. */
  shortened: number;
}

/** The field of a column, as wide as its widest value asks for. Nothing stands for what is not known. */
export function dbfField(column: AttributeColumn, name: string, count: number): DbfField {
  if (column.type === 'number') return numberField(column, name);
  if (column.type === 'boolean') {
    const letter = (feature: number) => (attributeValue(column, feature) === true ? 'T' : 'F');
    return fixedField(column, name, 'L', 1, letter);
  }
  const isDay =
    column.type === 'date' && column.values.every((text, at) => column.isNull[at] || DAY.test(text));
  if (isDay)
    return fixedField(column, name, 'D', 8, (feature) => String(column.values[feature]).replaceAll('-', ''));
  return textField(column.values, column.isNull, name, count);
}

function fixedField(
  { isNull }: AttributeColumn,
  name: string,
  type: 'L' | 'D',
  width: number,
  text: (feature: number) => string,
): DbfField {
  const missing = type === 'L' ? '?' : '';
  const values = Array.from(isNull, (mask, feature) => utf8.encode(mask ? missing : text(feature)));
  return { name, type, width, decimals: 0, values, shortened: 0 };
}

function textField(texts: readonly string[], isNull: Uint8Array, name: string, count: number): DbfField {
  let shortened = 0;
  const values = Array.from({ length: count }, (_, feature) => {
    // Readers take a zero byte for the end of the text.
    const bytes = utf8.encode(isNull[feature] ? '' : texts[feature]!.replaceAll('\0', ''));
    if (bytes.length <= LONGEST_TEXT) return bytes;
    shortened++;
    return bytes.subarray(0, wholeCharacters(bytes, LONGEST_TEXT));
  });
  const width = values.reduce((widest, { length }) => Math.max(widest, length), 1);
  return { name, type: 'C', width, decimals: 0, values, shortened };
}

/** The largest number of bytes up to `most` that does not end inside a character. */
function wholeCharacters(bytes: Uint8Array, most: number): number {
  let end = most;
  while ((bytes[end]! & 0xc0) === 0x80) end--;
  return end;
}

/** A number has the decimals that its shortest exact form needs, as far as the width allows. */
function numberField(column: AttributeColumn & { type: 'number' }, name: string): DbfField {
  const { values, isNull } = column;
  const isKnown = (feature: number) => !isNull[feature] && Number.isFinite(values[feature]);
  let whole = 1;
  let wanted = 0;
  values.forEach((value, feature) => {
    if (!isKnown(feature)) return;
    whole = Math.max(whole, value.toFixed(0).length);
    wanted = Math.max(wanted, decimalsOf(value));
  });
  const decimals = Math.max(0, Math.min(wanted, LONGEST_NUMBER - whole - 1));
  const texts = Array.from(values, (value, feature) => (isKnown(feature) ? fixedText(value, decimals) : ''));
  const least = decimals === 0 ? 1 : decimals + 2;
  const width = texts.reduce((widest, { length }) => Math.max(widest, length), least);
  return { name, type: 'N', width, decimals, values: texts.map((text) => utf8.encode(text)), shortened: 0 };
}

/** A number too large or too small for its digits keeps its exponent, which readers of dBase know as well. */
function fixedText(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  const isKept = Math.abs(value) < 1e21 && Number(fixed).toPrecision(DIGITS) === value.toPrecision(DIGITS);
  const text = isKept ? fixed : value.toExponential();
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** Decimals of the shortest text that is exactly this number. */
function decimalsOf(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const digits = mantissa!.split('.')[1]?.length ?? 0;
  return Math.max(0, digits - Number(exponent));
}
