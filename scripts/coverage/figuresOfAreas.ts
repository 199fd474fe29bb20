import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { guessValueColumn, yearColumnOf } from '../../src/domain/tableJoin/guessJoin';
import type { JoinKey } from '../../src/domain/tableJoin/joinReason';
import { joinSummary } from '../../src/domain/tableJoin/joinSummary';
import type { PreparedAreas } from '../../src/engine/engine';
import { joinedRecord } from '../../src/engine/figureRows';
import { guessColumnKey, guessTable, joinFigures, joinLevelOf } from '../../src/engine/joinFigures';
import type { FigureJoin } from '../../src/engine/joinFigures';
import type { FigureRecipe } from '../../src/engine/layerRecipe';
import { rowList } from '../../src/features/namedRows';
import { sampleColumns } from '../../src/features/sampleColumns';
import { joinParams } from '../../src/i18n/joinText';
import { translate } from '../../src/i18n/translate';
import type { MessageKey, MessageParams } from '../../src/i18n/translate';
import type { ReadLayer } from '../../src/io/finishLayer';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import { readJoinMergers } from '../data/readFigures';
import type { FigureArgument, LayerArgument } from './coverageArguments';
import { readFileLayer } from './readFileLayer';
import type { Report } from './report';
import { otherYears, yearsIn } from './tableYears';

/**
 * The number of every area from a table: of text, a sheet of a workbook, dBase, or of any layer. Its rows are joined by what
 * most of its keys are: codes, names or postcodes of areas. null where an area has none. What did not join becomes notes,
 * and rows to look at.
 * @param about what the numbers are
 */
export async function figuresOfAreas(
  figure: FigureArgument,
  about: FigureRecipe['subject'],
  areas: PreparedAreas,
  decimal: DecimalMark | null,
  report: Report,
): Promise<Result<(number | null)[]>> {
  const read = await readFileLayer(figure.file, report, { assumeCrs: null, asTable: true });
  if (!read.ok) return read;
  const by = guessColumnKey(read.value.columns, figure.codeColumn, levelOf(areas), MERGERS);
  return joinedFigures(read.value, figure, by, about, areas, decimal, report);
}

/**
 * The figures of a target in a table of which nobody named the columns: where only one can be meant. A note says which.
 * @returns `table.columnsOpen` where more than one could be, `table.noCoordinates` where none tells of areas, and
 * `table.noYears` where a year is asked for that no column says
 */
export function guessedFigures(
  read: ReadLayer,
  { file, target, year }: LayerArgument,
  areas: PreparedAreas,
  decimal: DecimalMark | null,
  report: Report,
): Result<(number | null)[]> {
  const columns = sampleColumns(read.columns);
  const named = columns.map(({ name }) => name).join(', ');
  const guess = guessTable(read.columns, [{ ...levelOf(areas), id: '' }], MERGERS);
  if (!guess) return fail('table.noCoordinates', { file, columns: named });
  const value = guessValueColumn(columns, guess.column, 'target');
  if (value === null) return fail('table.columnsOpen', { file, columns: named });
  const yearColumn = yearColumnOf(columns);
  if (year !== undefined && yearColumn === null) return fail('table.noYears', { file, columns: named });
  report.note(file, 'batch.tableColumns', { column: guess.column, value });
  const figure: FigureArgument = {
    ...{ file, codeColumn: guess.column, valueColumn: value },
    ...(year !== undefined && yearColumn !== null && { year: { column: yearColumn, year } }),
  };
  const about = { kind: 'target', target } as const;
  return joinedFigures(read, figure, guess.by, about, areas, decimal, report, 'TARGET=FILE:YYYY');
}

/**
 * The same of a table that was read, by its columns.
 * @param by what stands in the column of areas; null where nothing of it is any of them
 * @param yearForm how the command line says which year of several is taken
 * @returns `figures.noneJoined` where no row is of an area, and `table.severalYears` where rows are of the same area in
 * several years and nobody said which, or one of which there is none
 */
function joinedFigures(
  read: ReadLayer,
  { file, codeColumn, valueColumn, year }: FigureArgument,
  by: JoinKey | null,
  about: FigureRecipe['subject'],
  areas: PreparedAreas,
  decimal: DecimalMark | null,
  report: Report,
  yearForm?: string,
): Result<(number | null)[]> {
  const recipe: FigureRecipe = {
    ...{ subject: about, level: '', joinColumn: codeColumn, by: by ?? 'code', valueColumn, year: null },
    ...(year && { yearColumn: year.column, year: year.year }),
    ...(decimal && { decimal }),
  };
  const figures = joinFigures(read, recipe, levelOf(areas), MERGERS);
  if (!figures.ok) return figures;
  const { join } = figures.value;
  if (by === null) {
    const columns = read.columns.attributes.map(({ name }) => name).join(', ');
    return fail('figures.noneJoined', { file, column: codeColumn, columns });
  }
  const open = year
    ? otherYears(read.columns, year)
    : join.left.some(({ reason }) => reason === 'doubled')
      ? yearsIn(read.columns, [codeColumn, valueColumn])
      : null;
  if (open) {
    const form = yearForm ?? `FILE:${codeColumn}:${valueColumn}:${open.column}=YYYY`;
    return fail('table.severalYears', { file, column: open.column, years: rowList(open.years), form });
  }
  for (const { code, params } of figures.value.notes)
    report.note(file, `note.${code}`, params as MessageParams);
  if (join.left.length > 0) report.read(file, { ...read, record: joinedRecord(read.record, join.left) });
  noteJoin(file, figures.value, report);
  if (join.missing.length > 0) {
    const { length: count } = areas.areas;
    report.note(file, 'batch.withoutFigure', {
      ...{ missing: join.missing.length, count, column: valueColumn, codes: rowList(join.missing) },
    });
  }
  return ok(areas.areas.map(({ code }) => join.matched.figures.get(code) ?? null));
}

const MERGERS = readJoinMergers();

/** The areas of the command, as rows of tables find them. */
const levelOf = (areas: PreparedAreas) => joinLevelOf(areas, { vintage: null });

/** Say what joined, and of what did not which rows or codes they are. */
function noteJoin(file: string, { join, rows }: FigureJoin, report: Report): void {
  const { keys, numbers } = rows;
  const { left, matched } = join;
  const { language } = report;
  report.note(
    file,
    'join.sum',
    joinParams(language, joinSummary(join, rows), translate(language, 'join.anArea')),
  );
  const unknown = left.filter(({ reason }) => reason === 'unknownCode').map(({ row }) => String(keys[row]));
  const told = [
    ['batch.mergedCodes', matched.addedUp],
    ['batch.oldCodesLeftOut', matched.leftOut],
    ['batch.withoutPart', matched.withoutPart],
    ['batch.undivided', matched.undivided],
    ['batch.unmatchedCodes', unknown],
  ] as const satisfies readonly (readonly [MessageKey, readonly string[]])[];
  for (const [key, codes] of told) {
    if (codes.length > 0) report.note(file, key, { count: codes.length, codes: rowList(codes) });
  }
  const TOLD_BY_CODE = new Set(['unknownCode', 'withoutPart', 'oldBesideNew', 'undivided']);
  for (const { row, reason, detail } of left
    .filter((one) => !TOLD_BY_CODE.has(one.reason))
    .slice(0, MOST_TOLD)) {
    const why = translate(language, `why.${reason}`, { cause: detail });
    report.note(file, 'batch.leftRow', { row: numbers?.[row] ?? row + 1, why });
  }
}

/** So many rows are told one by one; all of them go to the file of rows to look at. */
const MOST_TOLD = 10;
