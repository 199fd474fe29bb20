import Papa from 'papaparse';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { findHeader } from './findHeader';

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
 * @returns the cells, or `csv.noHeader`, `column.missing` naming the columns there are, `csv.notCell` and
 * `csv.notNumber` and `csv.negative` naming the row (the heading is row 1); a cell without a number is a problem, not a zero
 */
export function readPopulationGrid(
  text: string,
  file: string,
  { cellColumn, areaColumn, valueColumn, shareColumn, cellSize }: PopulationGridRecipe,
): Result<PopulationGrid> {
  const wanted = [cellColumn, areaColumn, valueColumn, ...(shareColumn === undefined ? [] : [shareColumn])];
  const { delimiter, header } = findHeader(text, wanted);
  if (header.every((name) => name === '')) return fail('csv.noHeader', { file });
  const places = wanted.map((name) => header.indexOf(name));
  const missing = places.indexOf(-1);
  if (missing !== -1) {
    const available = header.filter(Boolean).join(', ');
    return fail('column.missing', { file, column: wanted[missing]!, available });
  }
  const [cellPlace, areaPlace, valuePlace, sharePlace] = places as [number, number, number, number?];
  const rows = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data.slice(1);
  const grid: PopulationGrid = {
    east: new Float64Array(rows.length),
    north: new Float64Array(rows.length),
    cellSize,
    people: new Float64Array(rows.length),
    areaCodes: [],
    shares: new Float64Array(rows.length).fill(1),
  };
  for (const [index, row] of rows.entries()) {
    const cell = row[cellPlace]?.trim() ?? '';
    const corner = CELL.exec(cell);
    if (!corner) return fail('csv.notCell', { file, row: index + 2, column: cellColumn, value: cell });
    const people = readCell(row[valuePlace], { file, row: index + 2, column: valueColumn });
    if (!people.ok) return people;
    if (sharePlace !== undefined) {
      const share = readCell(row[sharePlace], { file, row: index + 2, column: shareColumn! });
      if (!share.ok) return share;
      grid.shares[index] = share.value;
    }
    grid.north[index] = Number(corner[1]) * cellSize;
    grid.east[index] = Number(corner[2]) * cellSize;
    grid.people[index] = people.value;
    grid.areaCodes.push(row[areaPlace]?.trim() ?? '');
  }
  return ok(grid);
}

function readCell(
  text: string | undefined,
  place: { file: string; row: number; column: string },
): Result<number> {
  const value = text?.trim() ?? '';
  const number = value === '' ? NaN : Number(value);
  if (!Number.isFinite(number)) return fail('csv.notNumber', { ...place, value });
  return number < 0 ? fail('csv.negative', { ...place, value }) : ok(number);
}
