import type { SeededRandom } from '../seededRandom';

/** The example data show the situation at the end of this month. */
const LAST_REALISED = { year: 2026, month: 10 };
/** Share of what was realised per year since 2021: the pact got under way slowly. */
const YEARLY = [0.08, 0.13, 0.18, 0.21, 0.22, 0.18];

/** A date on which something was realised, ISO, from `firstYear` up to the end of October 2026. */
export function realisedDate(random: SeededRandom, firstYear: number): string {
  const early = Array.from({ length: 2021 - firstYear }, () => YEARLY[0]! / 2);
  const year = firstYear + random.weighted([...early, ...YEARLY]);
  return isoDate(year, random.whole(1, year === LAST_REALISED.year ? LAST_REALISED.month : 12), random);
}

/** A date before the pact. */
export function dateBeforePact(random: SeededRandom): string {
  return isoDate(random.whole(2014, 2020), random.whole(1, 12), random);
}

/** When works that are going on should be done: from November 2026 to the end of 2027. */
export function completionDate(random: SeededRandom): string {
  const month = random.whole(11, 24);
  return isoDate(month > 12 ? 2027 : 2026, month > 12 ? month - 12 : month, random);
}

/** When something planned should be there: 2027 to 2030. */
export function plannedDate(random: SeededRandom): string {
  return isoDate(random.whole(2027, 2030), random.whole(1, 12), random);
}

function isoDate(year: number, month: number, random: SeededRandom): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${year}-${twoDigits(month)}-${twoDigits(random.whole(1, 28))}`;
}
