import type { WordRole } from '../domain/measures/measureWords';
import type { Columns } from '../io/columns';
import type { MeasureRecipe } from './layerRecipe';

/** A word of a column that no list has, so that its features do not count. */
export interface UnknownWord {
  column: string;
  role: WordRole;
  /** As the file has it the first time. */
  word: string;
  /** Features with the word. */
  count: number;
}

/** How the numbers of a column are written; `open` where its values leave that open. */
export interface ColumnNotation {
  column: string;
  read: 'comma' | 'point' | 'plain' | 'open';
  /** A value of the column as the file has it. */
  example: string;
  unit: string | null;
}

/** What a recipe meets in the columns that it uses. */
export interface MeasureInspection {
  unknownWords: UnknownWord[];
  numbers: ColumnNotation[];
}

/** Look through the columns that a recipe uses for words that are not known and for how numbers are written. */
export function inspectMeasures(columns: Columns, recipe: MeasureRecipe): MeasureInspection {
  void columns;
  void recipe;
  return { unknownWords: [], numbers: [] };
}
