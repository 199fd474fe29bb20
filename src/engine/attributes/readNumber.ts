import type { AttributeValue } from '../../io/columns';
import { parseDecimal } from '../../io/formats/csv/decimalMark';

/**
 * A number from any column: text counts too. A single comma in it is a decimal comma, as in Belgium, unless it can
 * only part thousands.
 * @returns null where there is no number.
 */
export function readNumber(value: AttributeValue): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const withComma = value.includes(',') ? parseDecimal(value, ',') : null;
  return withComma ?? parseDecimal(value, '.');
}
