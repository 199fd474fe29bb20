/** An estimate and its range, rounded for the eye. */
export interface RoundedEstimate {
  value: number;
  low: number;
  high: number;
}

function magnitude(value: number): number {
  return value < 1 ? 1 : 10 ** Math.floor(Math.log10(value));
}

/**
 * Round an estimate to the first figure of half its range, or to its own first figure where that is finer, so that no
 * figure is written that nobody knows. The range is rounded outward and stays true.
 */
export function roundEstimate(value: number, low: number, high: number): RoundedEstimate {
  const step = Math.min(magnitude((high - low) / 2), magnitude(Math.abs(value)));
  // A number that is whole but for the rounding of a sum must not be pushed to the next step.
  const slack = 1e-6;
  return {
    value: Math.round(value / step) * step,
    low: Math.floor(low / step + slack) * step,
    high: Math.ceil(high / step - slack) * step,
  };
}
