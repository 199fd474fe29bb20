import { readWord, wordKey } from '../domain/measures/measureWords';
import type { WordRole } from '../domain/measures/measureWords';
import { attributeValue, findAttribute } from '../features/columns';
import type { Columns } from '../features/columns';
import type { ImportNote } from '../features/importReport';
import { wordColumns } from './attributes/measureColumns';
import { listUsedNumbers, usedNumberNotes } from './attributes/usedNumbers';
import type { NamedNumbers } from './attributes/usedNumbers';
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
  /** By column, and there the most frequent first. */
  unknownWords: UnknownWord[];
  /** Of the columns in which marks or units stand. */
  numbers: ColumnNotation[];
  /** How the numbers are read under the recipe, and which of them are not. */
  numberNotes: ImportNote[];
}

/**
 * Look through the columns that a recipe uses for words that are not known and for how numbers are written.
 * @param numberOf the number in the file, from 1, of a feature of the columns; absent: they are the whole file
 */
export function inspectMeasures(
  columns: Columns,
  recipe: MeasureRecipe,
  numberOf?: (feature: number) => number,
): MeasureInspection {
  return {
    unknownWords: wordColumns(columns, recipe).flatMap(({ column, role }) =>
      unknownWordsOf(columns, column, role, recipe),
    ),
    // Whatever was chosen already: the question stays, so that its answer can be changed.
    numbers: listUsedNumbers(columns, { ...recipe, decimals: {} }).flatMap(columnNotation),
    numberNotes: usedNumberNotes(columns, recipe, numberOf),
  };
}

function columnNotation({ name, reading }: NamedNumbers): ColumnNotation[] {
  const { notation: read, example, unit } = reading;
  return example === null ? [] : [{ column: name, read, example: example.text, unit }];
}

function unknownWordsOf(
  columns: Columns,
  name: string,
  role: WordRole,
  { words }: MeasureRecipe,
): UnknownWord[] {
  const column = findAttribute(columns, name);
  if (!column) return [];
  const counts = new Map<unknown, number>();
  for (let feature = 0; feature < columns.count; feature++) {
    const value = attributeValue(column, feature);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const unknown = new Map<string, UnknownWord>();
  for (const [value, count] of counts) {
    if (readWord(role, value, words?.[name]) !== 'unknown') continue;
    const key = wordKey(String(value));
    const known = unknown.get(key);
    if (known) known.count += count;
    else unknown.set(key, { column: name, role, word: String(value).trim(), count });
  }
  return [...unknown.values()].sort((a, b) => b.count - a.count);
}
