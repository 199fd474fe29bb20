import type { AttributeValue } from '../../io/columns';

/**
 * A number from any column: text counts too, with a decimal point or, as in Belgium, a decimal comma.
 * @returns null where there is no number.
 */
export function readNumber(value: AttributeValue): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const compact = value.replace(/\s/g, '');
  const plain = compact.includes(',') ? compact.replaceAll('.', '').replace(',', '.') : compact;
  const number = plain === '' ? NaN : Number(plain);
  return Number.isFinite(number) ? number : null;
}
