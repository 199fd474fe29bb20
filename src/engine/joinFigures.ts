import type { Area } from '../domain/areas/area';
import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { JoinLevel } from '../domain/tableJoin/areaKeys';
import { guessJoin, guessKey } from '../domain/tableJoin/guessJoin';
import type { JoinGuess } from '../domain/tableJoin/guessJoin';
import type { JoinKey } from '../domain/tableJoin/joinReason';
import { joinTable } from '../domain/tableJoin/joinTable';
import type { JoinMergers, TableJoin } from '../domain/tableJoin/joinTable';
import { attributeValue, findAttribute } from '../features/columns';
import type { Columns } from '../features/columns';
import { sampleColumns } from '../features/sampleColumns';
import type { PreparedAreas } from './engine';
import { figureRows } from './figureRows';
import type { FigureRows, ReadTable } from './figureRows';
import type { FigureRecipe } from './layerRecipe';
import { postcodesOfAreas } from './readAreas';

/** What is known of areas besides what stands in their layer. */
export interface AboutLevel {
  /** Year of the situation; null when it is not known. */
  vintage: number | null;
  /** The larger areas that these are parts of. */
  larger?: readonly Area[];
}

/** Areas as rows of tables find them. */
export function joinLevelOf({ areas, columns }: PreparedAreas, about: AboutLevel): JoinLevel {
  const postcodes = postcodesOfAreas(columns);
  return { areas, ...about, ...(postcodes && { postcodes }) };
}

/** The rows of a table with what became of each. */
export interface FigureJoin extends FigureRows {
  join: TableJoin;
}

/**
 * A table joined to areas by a recipe: for the page, the batch command and the official sources the one way in which rows
 * become figures of areas.
 * @param sumsParents see {@link joinTable}
 * @returns the problems of {@link figureRows}
 */
export function joinFigures(
  table: ReadTable,
  recipe: FigureRecipe,
  level: JoinLevel,
  mergers: JoinMergers,
  sumsParents = false,
): Result<FigureJoin> {
  const figures = figureRows(table, recipe);
  if (!figures.ok) return figures;
  const join = joinTable(figures.value.rows, recipe.by, level, mergers, sumsParents);
  return ok({ ...figures.value, join });
}

/** By which column the rows of a table seem to be areas of one of the levels; null where none tells of areas. */
export function guessTable<Level extends JoinLevel & { id: string }>(
  columns: Columns,
  levels: readonly Level[],
  mergers: JoinMergers,
): JoinGuess | null {
  return guessJoin(sampleColumns(columns), levels, mergers);
}

/** What most of the values of a column are of the areas of a level; null where none of them is anything, or there is no such column. */
export function guessColumnKey(
  columns: Columns,
  name: string,
  level: JoinLevel,
  mergers: JoinMergers,
): JoinKey | null {
  const column = findAttribute(columns, name);
  if (!column) return null;
  const values = Array.from({ length: columns.count }, (_, row) => attributeValue(column, row));
  return guessKey(values, level, mergers);
}
