import { parseMeasureDate } from '../domain/measures/measureDate';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { JoinRows, LeftRow } from '../domain/tableJoin/joinTable';
import { attributeValue, columnPlace } from '../features/columns';
import type { AttributeColumn, Columns } from '../features/columns';
import type { ImportNote, ImportReport } from '../features/importReport';
import type { RowRecord } from '../features/rowFates';
import { quantityKind, WHOLE_THINGS } from '../io/numbers/numberKind';
import type { NumberKind } from '../io/numbers/numberKind';
import { numberNotes } from '../io/numbers/numberNotes';
import { NOT_UNDERSTOOD } from '../io/numbers/readNumberTexts';
import type { DecimalMark } from '../io/numbers/writtenNumber';
import { numberColumn } from './attributes/numberColumn';
import { requireColumn } from './attributes/requireColumn';
import type { FigureRecipe } from './layerRecipe';

/** The figures of a table as they stand in its rows, before they are joined to areas. */
export interface FigureRows {
  rows: JoinRows;
  /** How the numbers were read; what is not understood is told by the rows. */
  notes: readonly ImportNote[];
  /** The decimal mark by which they were read; null where it makes no difference. */
  decimal: DecimalMark | null;
}

/** What is read: a table, or a layer whose columns are read as one. */
export interface ReadTable {
  columns: Columns;
  record: Pick<RowRecord, 'numbers'>;
  report: Pick<ImportReport, 'name' | 'table'>;
}

/** What the numbers of a table are. */
export function figureKind(subject: FigureRecipe['subject']): NumberKind {
  return subject.kind === 'target' ? quantityKind(subject.target) : WHOLE_THINGS;
}

/**
 * The rows of a table by the columns of a recipe: a number of inhabitants or dwellings, or a quantity in the unit of the
 * target.
 * @returns `column.missing`, `csv.duplicateColumn`, and `number.open` for numbers that could be read in two ways
 */
export function figureRows({ columns, record, report }: ReadTable, recipe: FigureRecipe): Result<FigureRows> {
  const { name: file, table } = report;
  const { joinColumn, valueColumn, yearColumn, year, decimal = null } = recipe;
  const keys = requireColumn(columns, joinColumn, file);
  if (!keys.ok) return keys;
  const isRepeated = (name: string): boolean => columnPlace(table?.repeated ?? [], name) !== -1;
  const twice = [joinColumn, valueColumn].find(isRepeated);
  if (twice !== undefined) return fail('csv.duplicateColumn', { file, column: twice });
  const figures = requireColumn(columns, valueColumn, file);
  if (!figures.ok) return figures;
  const years = yearColumn === undefined ? null : requireColumn(columns, yearColumn, file);
  if (years?.ok === false) return years;
  const kind = figureKind(recipe.subject);
  const { values, reading } = numberColumn(figures.value, kind, decimal, table?.delimiter ?? null);
  if (reading.notation === 'open')
    return fail('number.open', { file, column: valueColumn, value: reading.example!.text });
  const notUnderstood = new Map<number, string>();
  values.forEach((value, row) => {
    if (value === NOT_UNDERSTOOD) notUnderstood.set(row, String(attributeValue(figures.value, row)));
  });
  const rows: JoinRows = {
    keys: Array.from(values, (_, row) => attributeValue(keys.value, row)),
    ...{ values, notUnderstood, otherYear: years ? rowsOfOtherYear(years.value, year) : new Map() },
    numbers: record.numbers,
  };
  const { notUnderstood: _, negative: __, ...understood } = reading;
  const nothing = { count: 0, places: [], example: '' };
  const notes = numberNotes(valueColumn, { ...understood, notUnderstood: nothing, negative: nothing });
  const { notation } = reading;
  const mark = notation === 'comma' ? ',' : notation === 'point' ? '.' : null;
  return ok({ rows, notes, decimal: mark });
}

/** The rows whose year is another one, or none that is understood, with what they say. */
function rowsOfOtherYear(column: AttributeColumn, year: number | null): Map<number, string> {
  const others = new Map<number, string>();
  for (let row = 0; row < column.isNull.length; row++) {
    const said = attributeValue(column, row);
    const date = parseMeasureDate(said);
    if (date === null || Math.floor(date / 10_000) !== year) others.set(row, String(said ?? ''));
  }
  return others;
}

/** What became of the rows of a table once it was joined: those that give no area a number are refused, each with its reason. */
export function joinedRecord({ numbers }: Pick<RowRecord, 'numbers'>, left: readonly LeftRow[]): RowRecord {
  const findings = left.map(({ row, reason, detail }) => ({ reason, detail, features: Uint32Array.of(row) }));
  return { findings, numbers, isTable: true };
}
