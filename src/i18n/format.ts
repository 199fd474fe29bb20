import { UNIT_DIMENSIONS } from '../domain/targets/target';
import type { CountedUnit } from '../domain/targets/target';
import { FORMAT_LOCALES, translate } from './translate';
import type { Language } from './translate';

/** Between a number and its unit or sign; keeps them on one line. */
const NO_BREAK_SPACE = '\u00a0';

/** Of a whole thing there is no half: a goal or a gap is rounded up to the next one. */
function isIndivisible(unit: CountedUnit): boolean {
  return unit === 'project' || UNIT_DIMENSIONS[unit] === 'count';
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** The language in which the page writes its numbers. */
let written: Language = 'nl';

/** Write numbers as a language does from now on. The page says it before it shows anything in that language. */
export function writeNumbersIn(language: Language): void {
  written = language;
}

/** What `write` makes with numbers as a language has them: of a file or a command, which no page speaks for. */
export function withNumbersIn<Text>(language: Language, write: () => Text): Text {
  const before = written;
  written = language;
  try {
    return write();
  } finally {
    written = before;
  }
}

/** Whether a comma parts decimals in the numbers of the page, and a point thousands. */
export function hasDecimalComma(): boolean {
  return written === 'nl';
}

/** A number with at least and at most so many decimals; nothing is never less than nothing. */
function formatWith(value: number, least: number, most: number): string {
  const id = `${written} ${least} ${most}`;
  let format = numberFormats.get(id);
  if (!format) {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
    format = new Intl.NumberFormat(FORMAT_LOCALES[written], { ...digits, signDisplay: 'negative' });
    numberFormats.set(id, format);
  }
  return format.format(value);
}

/** A number with at most `digits` decimals. */
export function formatNumber(value: number, digits = 0): string {
  return formatWith(value, 0, digits);
}

/** A number with just two decimals: cents, or tens of metres in kilometres. */
export function formatHundredths(value: number): string {
  return formatWith(value, 2, 2);
}

/**
 * A number in a text of a file, exact and without a mark for thousands, with the decimal mark of the language of the file:
 * what reads it may be a program.
 */
export function plainNumber(language: Language, value: number): string {
  const text = String(value + 0);
  return language === 'nl' ? text.replace('.', ',') : text;
}

/** What is there: whole, or with one decimal where the number is small enough for it to matter. */
export function formatQuantity(value: number, unit: CountedUnit): string {
  const fraction = Math.abs(value - Math.round(value)) > 0.05;
  return formatNumber(value, fraction && Math.abs(value) < (isIndivisible(unit) ? 100 : 10) ? 1 : 0);
}

/** The next whole number up; what a rounding error lies above one is that one, and never "-0". */
function roundUp(value: number): number {
  return Math.ceil(value - 1e-9) + 0;
}

/** What has to be there, or is still to do: indivisible things are rounded up, away from a goal just missed. */
export function formatRequired(value: number, unit: CountedUnit): string {
  return isIndivisible(unit) ? formatNumber(roundUp(value)) : formatQuantity(value, unit);
}

/** What there is above a goal: of indivisible things whole ones alone, as the goal below it was rounded up. */
export function formatSurplus(value: number, unit: CountedUnit): string {
  return isIndivisible(unit) ? formatNumber(Math.floor(value + 1e-9)) : formatQuantity(value, unit);
}

/** A pace per year, rounded up: a plan that follows it arrives. */
export function formatPace(value: number, unit: CountedUnit): string {
  return value > 0 && value < 10 && !isIndivisible(unit)
    ? formatNumber(value, 1)
    : formatNumber(roundUp(value));
}

/** A share in whole percents, without their sign; never 100 for a goal that is not reached, nor 0 for what is begun. */
export function formatPercents(share: number): string {
  const percent = Math.round(share * 100);
  if (share > 0 && percent === 0) return '<1';
  return formatNumber(share < 1 ? Math.min(percent, 99) : percent);
}

/** The same with its sign: "46 %", in English "46%". */
export function formatShare(share: number): string {
  return `${formatPercents(share)}${written === 'en' ? '' : NO_BREAK_SPACE}%`;
}

/** A number with its unit in words: "1 boom", "206 laadpunten", "1.250 m". `text` is the number as formatted. */
export function withUnit(language: Language, text: string, value: number, unit: CountedUnit): string {
  return `${text}${NO_BREAK_SPACE}${translate(language, `unit.${unit}`, { count: value })}`;
}

/** An ISO date in words ("22 november 2026"), a year and month ("maart 2026"), or what it says. */
export function formatDate(language: Language, isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(isoDate);
  if (!parts) return isoDate;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1)));
  return dateFormat(language, parts[3] !== undefined).format(date);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a date format is slow, and there are only four. */
function dateFormat(language: Language, withDay: boolean): Intl.DateTimeFormat {
  const id = `${language}:${withDay}`;
  const known =
    dateFormats.get(id) ??
    new Intl.DateTimeFormat(FORMAT_LOCALES[language], {
      year: 'numeric',
      month: 'long',
      ...(withDay && { day: 'numeric' }),
      timeZone: 'UTC',
    });
  dateFormats.set(id, known);
  return known;
}
