import { itemAt } from '../itemAt';
import { PATH_DIRECTIONS, PATH_KINDS, PATH_WORKS, pathKind } from './cyclePathTally';
import type { CyclePathTally, PathDirection, PathWork } from './cyclePathTally';

/** Metres of cycle path of one year by {@link pathKind}; year null for paths without one. */
export interface CyclePathYear {
  year: number | null;
  metres: readonly number[];
}

/** The cycle paths of one area, years ascending, those without a year last. */
export type CyclePathTable = readonly CyclePathYear[];

/** The part of one area; years in which nothing was built there are kept, for they are zero and known. */
export function cyclePathTable(tally: CyclePathTally, area: number): CyclePathTable {
  return tally.years.map((year, row) => ({
    year,
    metres: Array.from({ length: PATH_KINDS }, (_, kind) =>
      itemAt(tally.metres, (row * PATH_KINDS + kind) * tally.areaCount + area),
    ),
  }));
}

/** Tables of several areas or layers, added up year by year. */
export function addCyclePathTables(tables: readonly CyclePathTable[]): CyclePathTable {
  const byYear = new Map<number | null, readonly number[]>();
  for (const { year, metres } of tables.flat()) {
    const sums = byYear.get(year);
    byYear.set(year, sums ? added(sums, metres) : metres);
  }
  return [...byYear]
    .map(([year, metres]) => ({ year, metres }))
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}

function added(sums: readonly number[], metres: readonly number[]): readonly number[] {
  return sums.map((sum, kind) => sum + itemAt(metres, kind));
}

/** Metres of one row that are of some works and directions. */
export function metresOf(
  { metres }: CyclePathYear,
  works: readonly PathWork[] = PATH_WORKS,
  directions: readonly PathDirection[] = PATH_DIRECTIONS,
): number {
  let sum = 0;
  for (const work of works) {
    for (const direction of directions) sum += itemAt(metres, pathKind(work, direction));
  }
  return sum;
}

/** All years together, as one row. */
export function allYears(table: CyclePathTable): CyclePathYear {
  const none: readonly number[] = new Array<number>(PATH_KINDS).fill(0);
  return { year: null, metres: table.reduce((sums, { metres }) => added(sums, metres), none) };
}

/** The table with a row for every year from `first` to `last`: in a counted layer, a year without paths is zero. */
export function withEveryYear(table: CyclePathTable, first: number, last: number): CyclePathTable {
  const missing = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
    .filter((year) => !table.some((row) => row.year === year))
    .map((year) => ({ year, metres: new Array<number>(PATH_KINDS).fill(0) }));
  return addCyclePathTables([table, missing]);
}
