import type { ChargingAccess } from '../../domain/measures/measureAttributes';
import type { AttributeValue } from '../../io/columns';

/** Who may use a charging point, in the words of Flemish files; null for any other word. */
export function readAccess(value: AttributeValue): ChargingAccess | null {
  const word = typeof value === 'string' ? value.trim().toLowerCase().replace(/[\s-]/g, '_') : '';
  if (/^semi_?(public|publiek|openbaar)$/.test(word)) return 'semi_public';
  return /^(public|publiek|openbaar)$/.test(word) ? 'public' : null;
}
