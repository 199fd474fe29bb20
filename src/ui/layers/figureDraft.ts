import { guessValueColumn, yearColumnOf, yearOf } from '../../domain/tableJoin/guessJoin';
import type { JoinGuess } from '../../domain/tableJoin/guessJoin';
import type { JoinKey } from '../../domain/tableJoin/joinReason';
import type { SampledColumn } from '../../domain/measures/guessColumns';
import { guessTarget } from '../../domain/targets/guessTarget';
import { DENOMINATOR_IDS } from '../../domain/targets/target';
import type { DenominatorId, TargetId } from '../../domain/targets/target';
import type { FigureRecipe } from '../../engine/layerRecipe';
import type { ReadSource } from '../../state/store/work';

/** What figures can be of. */
export type SubjectChoice = TargetId | DenominatorId;

/** The form of a table of figures as it is filled in; '' where nothing is chosen yet. */
export interface FigureDraft {
  subject: SubjectChoice | '';
  level: string;
  joinColumn: string;
  by: JoinKey | '';
  valueColumn: string;
  yearColumn: string;
  /** As typed, or as chosen of the years of a column. */
  year: string;
  decimal: ',' | '.' | null;
}

/** The columns of a read file with the values of its first rows. */
export function sampleOf({ report: { columns }, firstRows }: ReadSource): SampledColumn[] {
  return columns.map(({ name }, place) => ({ name, values: firstRows.map((row) => row[place]) }));
}

export function isDenominator(subject: SubjectChoice | ''): subject is DenominatorId {
  return DENOMINATOR_IDS.some((id) => id === subject);
}

const ABOUT_PEOPLE = /inwoner|bevolking|population|inhabitant/i;
const ABOUT_DWELLINGS = /wooneenhe|woningen|woongelegen|dwelling/i;
const YEAR_IN_NAME = /(?<!\d)(19|20)\d{2}(?!\d)/;

/** What a table is about by the name of its file and of its column of figures. */
function guessSubject(file: string, columns: readonly string[], value: string): SubjectChoice | '' {
  for (const text of [value, file]) {
    if (ABOUT_PEOPLE.test(text)) return 'inhabitants';
    if (ABOUT_DWELLINGS.test(text)) return 'dwellings';
  }
  return guessTarget(file, columns) ?? '';
}

/**
 * The form as it opens, by what the file and its columns tell.
 * @param guess by which column its rows seem to be areas; null where none tells of areas, which is then asked
 */
export function firstFigureDraft(
  read: ReadSource,
  guess: JoinGuess | null,
  levels: readonly { id: string }[],
): FigureDraft {
  const columns = sampleOf(read);
  const names = columns.map(({ name }) => name);
  const joinColumn = guess?.column ?? '';
  const byName = guessSubject(read.name, names, '');
  const valueColumn = guessValueColumn(columns, joinColumn, isDenominator(byName) ? byName : 'target') ?? '';
  const subject = guessSubject(read.name, names, valueColumn);
  const yearColumn = yearColumnOf(columns) ?? '';
  const years = yearsOf(columns, yearColumn);
  const said = YEAR_IN_NAME.exec(valueColumn) ?? YEAR_IN_NAME.exec(read.name);
  return {
    ...{ subject, joinColumn, by: guess?.by ?? '', level: guess?.levelId ?? levels[0]?.id ?? '' },
    ...{ valueColumn, yearColumn, decimal: null },
    year: years.at(-1) ?? said?.[0] ?? '',
  };
}

/** The years in the first rows of a column, in their order. */
export function yearsOf(columns: readonly SampledColumn[], column: string): string[] {
  const values = columns.find(({ name }) => name === column)?.values ?? [];
  return [...new Set(values.map(yearOf).filter((year) => year !== null))].sort((a, b) => a - b).map(String);
}

/** The form as a recipe fills it in. */
export function figureDraftOf(recipe: FigureRecipe): FigureDraft {
  const { subject, level, joinColumn, by, valueColumn, yearColumn = '', year, decimal = null } = recipe;
  return {
    subject: subject.kind === 'target' ? subject.target : subject.id,
    ...{ level, joinColumn, by, valueColumn, yearColumn, decimal },
    year: year === null ? '' : String(year),
  };
}

/** The recipe that the form makes; null while something is not chosen. */
export function figureRecipeOf(draft: FigureDraft): FigureRecipe | null {
  const { subject, level, joinColumn, by, valueColumn, yearColumn, decimal } = draft;
  const year = draft.year === '' ? null : Number(draft.year);
  const needsYear = isDenominator(subject) || yearColumn !== '';
  if (subject === '' || level === '' || joinColumn === '' || by === '' || valueColumn === '') return null;
  if ((year === null && needsYear) || (year !== null && !(year > 1900 && year < 2100))) return null;
  return {
    subject: isDenominator(subject)
      ? { kind: 'denominator', id: subject }
      : { kind: 'target', target: subject },
    ...{ level, joinColumn, by, valueColumn, year },
    ...(yearColumn !== '' && { yearColumn }),
    ...(decimal && { decimal }),
  };
}
