import type { DenominatorValue } from './denominatorValue';

/**
 * The denominator of an area that is the union of others: a lower bound where some parts are not known, not known where
 * none is. Ranges of estimated parts are added end to end, which is the widest that the sum can be.
 */
export function addDenominators(parts: readonly DenominatorValue[]): DenominatorValue {
  const known = parts.filter(({ value }) => value !== null);
  if (known.length === 0) return { value: null, incomplete: false, estimate: null };
  const sum = (number: (part: DenominatorValue) => number): number =>
    known.reduce((total, part) => total + number(part), 0);
  const estimated = known.find(({ estimate }) => estimate !== null)?.estimate;
  return {
    value: sum(({ value }) => value!),
    incomplete: known.length < parts.length || known.some(({ incomplete }) => incomplete),
    estimate: estimated
      ? {
          method: estimated.method,
          low: sum(({ value, estimate }) => estimate?.low ?? value!),
          high: sum(({ value, estimate }) => estimate?.high ?? value!),
        }
      : null,
  };
}
