/**
 * Whether data are of after a day, so that they say nothing of it.
 * @param data ISO date of the data, or year and month, or the year; '' where it is not known
 * @param day ISO date
 */
export function isDatedAfter(data: string, day: string): boolean {
  return day.slice(0, data.length) < data;
}
