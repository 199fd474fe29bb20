/** Writes a day of Belgium as yyyy-mm-dd, the way of Sweden: it decides in which year something was realised. */
const BELGIUM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Milliseconds since 1970 as geographic services write a date: from March 1973 on, and not after 2286. */
const EPOCH = { from: 1e11, until: 1e13 };

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)$/i;

/**
 * Read when something was realised: a year (2023, "2023"), a month ("2023-05", "05/2023"), a date ("2023-05-14",
 * "14/05/2023", "2023/05/14T…"), or a moment, which is the day that it is in Belgium: with its offset from UTC
 * ("2020-12-31T23:00:00Z" is the first of January 2021) or in milliseconds since 1970. A time without offset is that of
 * Belgium. Seconds since 1970 are not read, as they look like any other number.
 *
 * A year counts from its first day, and so does a month: the pact asks what is realised "since the start of 2021", and
 * what is of this year or this month is not to wait for its end. One that is yet to begin lies after the day.
 * @returns yyyymmdd as one number: month and day 0 where only the year is known, day 0 where only the month is; null
 * when there is no plausible year (1800-2200) in it, or a month or day that cannot be
 */
export function parseMeasureDate(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const text = String(value).trim();
  const moment = momentOf(text);
  return moment === null ? parseDay(text) : plausible(...dayInBelgium(moment));
}

/** The moment that a text names, in milliseconds since 1970; null for a text that names a day. */
function momentOf(text: string): number | null {
  if (/^\d{12,13}(\.0+)?$/.test(text)) {
    const epoch = Number(text);
    return epoch >= EPOCH.from && epoch < EPOCH.until ? epoch : null;
  }
  const parts = MOMENT.exec(text);
  if (!parts) return null;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const [, sign, offsetHours, offsetMinutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(parts[7] ?? '') ?? [];
  if (month! > 12 || day! > 31 || hours! > 24 || minutes! > 59) return null;
  const offset =
    (sign === '-' ? -60_000 : 60_000) * (60 * Number(offsetHours ?? 0) + Number(offsetMinutes ?? 0));
  return Date.UTC(year!, month! - 1, day!, hours!, minutes!, seconds!) - offset;
}

function dayInBelgium(moment: number): [year: number, month: number, day: number] {
  const [year, month, day] = BELGIUM.format(moment).split('-').map(Number);
  return [year!, month!, day!];
}

function parseDay(text: string): number | null {
  // A period is not a year: "2020-2021" says nothing of either.
  if (new Set(text.match(/\b(?:1[89]|2[01])\d\d\b/g)).size > 1) return null;
  const compact = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:\D.*)?$/.exec(text);
  const iso = compact ?? /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:\D.*)?$/.exec(text);
  if (iso) return plausible(Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0));
  const belgian = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})(?:\D.*)?$/.exec(text);
  return belgian ? plausible(Number(belgian[3]), Number(belgian[2]), Number(belgian[1] ?? 0)) : null;
}

function plausible(year: number, month: number, day: number): number | null {
  if (year < 1800 || year > 2200 || month > 12 || day > 31) return null;
  // Of a day in no month nothing but the year is known.
  return year * 10000 + (month === 0 ? 0 : month * 100 + day);
}

/** Whether a date lies after a day: a year or a month does only when it has not begun by then. */
export function isAfter(date: number, day: number): boolean {
  // What is not known is written 0, so that a year and a month stand before their first day.
  return date > day;
}

/** The last day of a date: of the year or of the month where only that is known. */
export function lastDay(date: number): number {
  if (date % 10000 === 0) return date + 1231;
  const [year, month] = [Math.floor(date / 10000), Math.floor(date / 100) % 100];
  return date % 100 === 0 ? date + new Date(Date.UTC(year, month, 0)).getUTCDate() : date;
}
