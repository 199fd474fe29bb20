const BANDS = 5;

/** A band of numbers of targets on schedule, both ends included. */
export interface ScheduleBand {
  from: number;
  to: number;
}

/**
 * Bands for the number of targets on schedule, from none up to all.
 * @param most the largest number of targets that any area can be judged on.
 */
export function scheduleBands(most: number): readonly ScheduleBand[] {
  const start = (band: number): number => Math.floor((band * (most + 1)) / BANDS);
  return Array.from({ length: BANDS }, (_, band) => ({ from: start(band), to: start(band + 1) - 1 })).filter(
    ({ from, to }) => to >= from,
  );
}
