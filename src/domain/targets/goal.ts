import type { PactVersion, Target } from './target';

/**
 * The goal in the target's unit: norm × denominator ÷ per.
 * @returns null when the pact version names no number or the denominator is not known.
 */
export function goalOf(target: Target, version: PactVersion, denominator: number | null): number | null {
  const norm = target.norms[version];
  return norm === null || denominator === null ? null : (norm.quantity * denominator) / norm.per;
}
