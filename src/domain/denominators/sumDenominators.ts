import type { DenominatorEstimate, DenominatorValue } from './denominatorValue';

/**
 * Denominators of the parts of an area, added up. A part that is not known makes the sum a lower bound; parts none of
 * which is known have no sum. Where parts are estimates so is the sum: its range takes their errors as independent.
 * A sum of numbers of which their source estimated some is partly estimated itself. The range
 * is too wide for neighbours, whose errors cancel along their border, and too narrow for areas that overlap.
 */
export function sumDenominators(parts: readonly DenominatorValue[]): DenominatorValue {
  const [only] = parts;
  // Of thousands of areas nearly each is its own only part.
  if (only && parts.length === 1 && only.value !== null && !only.estimate) return only;
  let [value, below, above] = [0, 0, 0];
  let [known, marked, wholly] = [0, 0, 0];
  let incomplete = false;
  let first: DenominatorEstimate | null = null;
  for (const part of parts) {
    if (part.value === null) continue;
    known++;
    if (part.bySource) marked++;
    if (part.bySource === 'estimated') wholly++;
    value += part.value;
    incomplete ||= part.incomplete;
    if (part.estimate) {
      first ??= part.estimate;
      below += (part.value - part.estimate.low) ** 2;
      above += (part.estimate.high - part.value) ** 2;
    }
  }
  if (known === 0) return { value: null, incomplete: false, estimate: null };
  return {
    value,
    incomplete: incomplete || known < parts.length,
    ...(marked > 0 && { bySource: wholly === known ? ('estimated' as const) : ('partlyEstimated' as const) }),
    estimate: first && { ...first, low: value - Math.sqrt(below), high: value + Math.sqrt(above) },
  };
}
