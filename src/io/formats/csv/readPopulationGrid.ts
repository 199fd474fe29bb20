import { areaCodeOf } from '../../../domain/areas/areaCode';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { WHOLE_THINGS } from '../../numbers/numberKind';
import { readNumberTexts } from '../../numbers/readNumberTexts';
import { readTable } from './readTable';

/** Which columns of a table of grid cells mean what. */
export interface PopulationGridRecipe {
  /** Id of the cell: `N3077E4000`, its lower left corner in sizes of a cell; anything may stand before it. */
  cellColumn: string;
  /** Code of the municipality that the people are counted with. */
  areaColumn: string;
  valueColumn: string;
  /** Share of the cell that lies in the municipality; without it every cell is whole. */
  shareColumn?: string;
  /** Side of a cell in metres of EPSG:3035. */
  cellSize: number;
}

/** The cells of a population grid in EPSG:3035, or their parts in municipalities, as columns. */
export interface PopulationGrid {
  /** Lower left corners, in metres. */
  east: Float64Array;
  north: Float64Array;
  cellSize: number;
  people: Float64Array;
  areaCodes: string[];
  /** Share of the cell's surface; of one cell they are taken in proportion where they add up to more than 1. */
  shares: Float64Array;
}

const CELL = /N(\d+)E(\d+)$/;

/**
 * Read a table of grid cells with their inhabitants: comma, semicolon, tab or bar; one row per cell, or with shares one
 * for every municipality in which a cell lies.
 * @returns the cells, or the problems of `readTable`, `number.open` for inhabitants that could be read in two ways, and
 * `csv.notCell`, `csv.notNumber` and `csv.negative` naming the row; a cell without a number is a problem, not a zero
 */
export function readPopulationGrid(
  text: string,
  file: string,
  { cellColumn, areaColumn, valueColumn, shareColumn, cellSize }: PopulationGridRecipe,
): Result<PopulationGrid> {
  const wanted = [cellColumn, areaColumn, valueColumn, ...(shareColumn === undefined ? [] : [shareColumn])];
  const table = readTable(text, file, wanted);
  if (!table.ok) return table;
  const { rows, delimiter } = table.value;
  const texts = rows.map(({ cells }) => cells[2]!);
  const { values, reading } = readNumberTexts(texts, () => false, WHOLE_THINGS, { delimiter });
  const { notation, example, negative } = reading;
  if (notation === 'open') return fail('number.open', { file, column: valueColumn, value: example!.text });
  const grid: PopulationGrid = {
    east: new Float64Array(rows.length),
    north: new Float64Array(rows.length),
    cellSize,
    people: values,
    areaCodes: rows.map(({ cells }) => areaCodeOf(cells[1]!)),
    shares: new Float64Array(rows.length).fill(1),
  };
  for (const [index, { row, cells }] of rows.entries()) {
    const [cell, , value] = cells as [string, string, string];
    const corner = CELL.exec(cell);
    if (!corner) return fail('csv.notCell', { file, row, column: cellColumn, value: cell });
    if (!Number.isFinite(values[index])) {
      const place = { file, row, column: valueColumn, value };
      return negative.places[0] === index ? fail('csv.negative', place) : fail('csv.notNumber', place);
    }
    if (shareColumn !== undefined) {
      const share = readShare(cells[3]!, { file, row, column: shareColumn });
      if (!share.ok) return share;
      grid.shares[index] = share.value;
    }
    grid.north[index] = Number(corner[1]) * cellSize;
    grid.east[index] = Number(corner[2]) * cellSize;
  }
  return ok(grid);
}

/** A share as the site writes it: from 0 to 1, with a decimal point. */
function readShare(value: string, place: { file: string; row: number; column: string }): Result<number> {
  const share = value === '' ? NaN : Number(value);
  if (!Number.isFinite(share)) return fail('csv.notNumber', { ...place, value });
  return share < 0 ? fail('csv.negative', { ...place, value }) : ok(share);
}
