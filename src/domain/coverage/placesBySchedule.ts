import type { Schedule } from './schedule';

/**
 * The place of every area by the number of targets that are on schedule, the most first (1); equal numbers share a
 * place. null where nothing is known.
 */
export function placesBySchedule(schedules: readonly Schedule[]): (number | null)[] {
  const known = schedules.filter((one) => one.known > 0);
  return schedules.map((one) =>
    one.known === 0 ? null : 1 + known.filter((other) => other.onSchedule > one.onSchedule).length,
  );
}
