import { foldText } from '../foldText';
import { columnOfRole } from './columnRoles';
import type { ColumnRole } from './columnRoles';
import { parseMeasureDate } from './measureDate';
import { readWord } from './measureWords';
import type { WordRole } from './measureWords';

/** A column with values of its first rows. */
export interface SampledColumn {
  name: string;
  values: readonly unknown[];
}

/** What a column of dates may be about that says nothing of when a measure was made. */
const OTHER_DATES =
  /opmet|inmet|inventaris|opname|control|inspect|survey|update|wijzig|gewijzigd|bijgewerkt|edit|creat|modif|import|export|registr|einde|vervald|birth|geboort|begin_?bouw|bouwjaar/;
const EARLIEST = 19_500_000;
const LATEST = 21_000_000;
/** Distinct words of a column that somebody chose from a list. */
const MOST_WORDS = 20;

/**
 * The column that plays a role: by its name, else the only one whose values can be nothing else. What is guessed from values
 * is an offer to look at, never read by a layer that nobody was asked about.
 * @returns null where no column, or more than one, could be it
 */
export function guessRoleColumn(
  role: Extract<ColumnRole, 'year' | 'status' | 'access' | 'power'>,
  columns: readonly SampledColumn[],
): string | null {
  const named = columnOfRole(
    role,
    columns.map(({ name }) => name),
  );
  if (named !== null || role === 'power') return named;
  const fits = columns.filter(role === 'year' ? holdsYears : (column) => holdsWords(role, column));
  const [only, ...others] = fits;
  return only && others.length === 0 ? only.name : null;
}

const filled = (values: readonly unknown[]): unknown[] =>
  values.filter((value) => value !== null && value !== undefined && value !== '');

/** Whether nearly all values are years or days in living memory, and its name speaks of no other event. */
function holdsYears({ name, values }: SampledColumn): boolean {
  const known = filled(values);
  const dates = known
    .map(parseMeasureDate)
    .filter((date) => date !== null && date >= EARLIEST && date < LATEST);
  return known.length > 0 && dates.length >= 0.9 * known.length && !OTHER_DATES.test(foldText(name));
}

/** Whether it holds few words, at least half of them known to be about the role, and more than one or none of a yes/no. */
function holdsWords(role: Exclude<WordRole, 'flag'>, { values }: SampledColumn): boolean {
  const words = [...new Set(filled(values).map(String))];
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (words.every((word) => readWord('flag', word) !== 'unknown')) return false;
  const known = words.filter((word) => readWord(role, word) !== 'unknown');
  return 2 * known.length >= words.length;
}
