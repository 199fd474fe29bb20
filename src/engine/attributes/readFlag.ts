import type { AttributeValue } from '../../io/columns';

const YES = new Set(['true', 'waar', 'ja', 'j', 'yes', 'y', '1']);

/** A yes/no from any column: `true`, a number that is not 0, or a word for yes in Dutch or English. */
export function readFlag(value: AttributeValue): boolean {
  if (typeof value === 'string') return YES.has(value.trim().toLowerCase());
  return value === true || (typeof value === 'number' && value !== 0);
}
