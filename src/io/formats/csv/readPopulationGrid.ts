import Papa from 'papaparse';
import { areaCodeOf } from '../../../domain/areas/areaCode';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { findHeader } from './findHeader';

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
 * @returns the cells, or `csv.noHeader`, `column.missing` naming the columns there are, `csv.notCell` and
 * `csv.notNumber` and `csv.negative` naming the row (the heading is row 1); a cell without a number is a problem, not a zero
 */
export function readPopulationGrid(
  text: string,
  file: string,
  { cellColumn, areaColumn, valueColumn, cellSize }: PopulationGridRecipe,
): Result<PopulationGrid> {
  const wanted = [cellColumn, areaColumn, valueColumn];
  const { delimiter, header } = findHeader(text, wanted);
  if (header.every((name) => name === '')) return fail('csv.noHeader', { file });
  const places = wanted.map((name) => header.indexOf(name));
  const missing = places.indexOf(-1);
  if (missing !== -1) {
    const available = header.filter(Boolean).join(', ');
    return fail('column.missing', { file, column: wanted[missing]!, available });
  }
  const [cellPlace, areaPlace, valuePlace] = places as [number, number, number];
  const rows = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data.slice(1);
  const grid: PopulationGrid = {
    east: new Float64Array(rows.length),
    north: new Float64Array(rows.length),
    cellSize,
    people: new Float64Array(rows.length),
    areaCodes: [],
  };
  for (const [index, row] of rows.entries()) {
    const cell = row[cellPlace]?.trim() ?? '';
    const corner = CELL.exec(cell);
    if (!corner) return fail('csv.notCell', { file, row: index + 2, column: cellColumn, value: cell });
    const value = row[valuePlace]?.trim() ?? '';
    const people = value === '' ? NaN : Number(value);
    const place = { file, row: index + 2, column: valueColumn, value };
    if (!Number.isFinite(people)) return fail('csv.notNumber', place);
    if (people < 0) return fail('csv.negative', place);
    grid.north[index] = Number(corner[1]) * cellSize;
    grid.east[index] = Number(corner[2]) * cellSize;
    grid.people[index] = people;
    grid.areaCodes.push(areaCodeOf(row[areaPlace] ?? ''));
  }
  return ok(grid);
}
