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
  /** Code of the municipality that the cell's people are counted with. */
  areaColumn: string;
  valueColumn: string;
  /** Side of a cell in metres of EPSG:3035. */
  cellSize: number;
}

/** The cells of a population grid in EPSG:3035, as columns. */
export interface PopulationGrid {
  /** Lower left corners, in metres. */
  east: Float64Array;
  north: Float64Array;
  cellSize: number;
  people: Float64Array;
  areaCodes: string[];
}

const CELL = /N(\d+)E(\d+)$/;

/**
 * Read a table of grid cells with their inhabitants: comma, semicolon, tab or bar; one row per cell.
 * @returns the cells, or the problems of `readTable`, `number.open` for inhabitants that could be read in two ways, and
 * `csv.notCell`, `csv.notNumber` and `csv.negative` naming the row; a cell without a number is a problem, not a zero
 */
export function readPopulationGrid(
  text: string,
  file: string,
  { cellColumn, areaColumn, valueColumn, cellSize }: PopulationGridRecipe,
): Result<PopulationGrid> {
  const table = readTable(text, file, [cellColumn, areaColumn, valueColumn]);
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
  };
  for (const [index, { row, cells }] of rows.entries()) {
    const [cell, , value] = cells as [string, string, string];
    const corner = CELL.exec(cell);
    if (!corner) return fail('csv.notCell', { file, row, column: cellColumn, value: cell });
    if (!Number.isFinite(values[index])) {
      const place = { file, row, column: valueColumn, value };
      return negative.places[0] === index ? fail('csv.negative', place) : fail('csv.notNumber', place);
    }
    grid.north[index] = Number(corner[1]) * cellSize;
    grid.east[index] = Number(corner[2]) * cellSize;
  }
  return ok(grid);
}
