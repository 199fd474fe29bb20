import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { JoinLevel } from '../../src/domain/tableJoin/areaKeys';
import { guessJoin, guessValueColumn, joinShare, postcodeColumn } from '../../src/domain/tableJoin/guessJoin';
import { JOIN_KEYS } from '../../src/domain/tableJoin/joinReason';
import type { JoinKey } from '../../src/domain/tableJoin/joinReason';
import { joinTable } from '../../src/domain/tableJoin/joinTable';
import type { JoinRows, TableJoin } from '../../src/domain/tableJoin/joinTable';
import type { TargetId } from '../../src/domain/targets/target';
import type { PreparedAreas } from '../../src/engine/engine';
import { figureRows } from '../../src/engine/figureRows';
import { joinedRecord } from '../../src/engine/figureRows';
import type { FigureRecipe } from '../../src/engine/layerRecipe';
import { postcodesOfAreas } from '../../src/engine/readAreas';
import { attributeValue } from '../../src/features/columns';
import { rowList } from '../../src/features/namedRows';
import { joinParams } from '../../src/i18n/joinText';
import { translate } from '../../src/i18n/translate';
import type { MessageKey, MessageParams } from '../../src/i18n/translate';
import type { ReadLayer } from '../../src/io/finishLayer';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import { MERGER_YEAR, readMergers } from '../data/readFigures';
import type { FigureArgument } from './coverageArguments';
import { readFileLayer } from './readFileLayer';
import type { Report } from './report';

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
  return read.ok ? joinedFigures(read.value, figure, about, areas, decimal, report) : read;
}

/** Rows by which it is guessed what the columns of a table are. */
const LOOKED_AT = 200;

/**
 * The figures of a target in a table of which nobody named the columns: where only one can be meant. A note says which.
 * @returns `table.columnsOpen` where more than one could be, and `table.noCoordinates` where none tells of areas
 */
export function guessedFigures(
  read: ReadLayer,
  file: string,
  target: TargetId,
  areas: PreparedAreas,
  decimal: DecimalMark | null,
  report: Report,
): Result<(number | null)[]> {
  const columns = read.columns.attributes.map((column) => ({
    name: column.name,
    values: Array.from({ length: Math.min(LOOKED_AT, read.columns.count) }, (_, row) =>
      attributeValue(column, row),
    ),
  }));
  const named = columns.map(({ name }) => name).join(', ');
  const guess = guessJoin(columns, [{ ...levelOf(areas), id: '' }], MERGERS);
  if (!guess) return fail('table.noCoordinates', { file, columns: named });
  const value = guessValueColumn(columns, guess.column, 'target');
  if (value === null) return fail('table.columnsOpen', { file, columns: named });
  report.note(file, 'batch.tableColumns', { column: guess.column, value });
  const figure = { file, codeColumn: guess.column, valueColumn: value };
  return joinedFigures(read, figure, { kind: 'target', target }, areas, decimal, report);
}

/** The same of a table that was read, by its columns. */
function joinedFigures(
  read: ReadLayer,
  { file, codeColumn, valueColumn }: FigureArgument,
  about: FigureRecipe['subject'],
  areas: PreparedAreas,
  decimal: DecimalMark | null,
  report: Report,
): Result<(number | null)[]> {
  const recipe: FigureRecipe = {
    ...{ subject: about, level: '', joinColumn: codeColumn, by: 'code', valueColumn, year: null },
    ...(decimal && { decimal }),
  };
  const figures = figureRows(read, recipe);
  if (!figures.ok) return figures;
  for (const { code, params } of figures.value.notes)
    report.note(file, `note.${code}`, params as MessageParams);
  const { rows } = figures.value;
  const level = levelOf(areas);
  const join = joinTable(rows, bestKey(rows, level), level, MERGERS);
  if (join.left.length > 0) report.read(file, { ...read, record: joinedRecord(read.record, join.left) });
  noteJoin(file, join, rows, report);
  const keys = [{ name: codeColumn, values: rows.keys.slice(0, LOOKED_AT) }];
  if (!level.postcodes && join.left.length === join.rows && postcodeColumn(keys) !== null)
    report.note(file, 'join.noPostcodes', { column: codeColumn });
  if (join.missing.length > 0) {
    const { length: count } = areas.areas;
    report.note(file, 'batch.withoutFigure', {
      ...{ missing: join.missing.length, count, column: valueColumn, codes: rowList(join.missing) },
    });
  }
  return ok(areas.areas.map(({ code }) => join.matched.figures.get(code) ?? null));
}

const MERGERS = { table: readMergers(), year: MERGER_YEAR };

/** The areas of the command, as rows of tables find them. */
function levelOf({ areas, columns }: PreparedAreas): JoinLevel {
  const postcodes = postcodesOfAreas(columns);
  return { areas, vintage: null, ...(postcodes && { postcodes }) };
}

/** What most of the keys of a table are. */
function bestKey({ keys }: JoinRows, level: JoinLevel): JoinKey {
  const shares = JOIN_KEYS.map((by) => ({ by, share: joinShare(keys, by, level, MERGERS) }));
  return shares.reduce((best, one) => (one.share > best.share ? one : best)).by;
}

/** Say what joined, and of what did not which rows or codes they are. */
function noteJoin(file: string, join: TableJoin, { keys, numbers }: JoinRows, report: Report): void {
  const { left, matched } = join;
  const { language } = report;
  report.note(file, 'join.sum', joinParams(language, join, translate(language, 'join.anArea')));
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
