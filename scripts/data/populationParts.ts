import { cellShares } from './cellShares';
import type { CellShare } from './cellShares';
import { rakedPeople } from './rakedPeople';
import type { GridCell } from './gridCells';
import type { Municipality } from './readFigures';

/** The columns of the table: a row for every municipality in which a cell lies. */
export const PART_COLUMNS = {
  cellColumn: 'cell',
  areaColumn: 'nis_2025',
  shareColumn: 'municipality_share',
  valueColumn: 'inhabitants_2020',
} as const;

/**
 * The population grid with every cell parted over its municipalities, as the CSV table that estimates are made from:
 * the share of its surface, and its people on 1 January 2020 (see `cellShares`, `rakedPeople`).
 */
export function populationPartsTable(
  grid: readonly GridCell[],
  municipalities: readonly Municipality[],
): string {
  const shares = cellShares(grid);
  const totals = new Map(municipalities.map(({ code, inhabitants2020 }) => [code, inhabitants2020]));
  return partsTable(shares, rakedPeople(shares, totals));
}

/** Shares and their people as a table; people to a tenth, so that a sum over a municipality is right to about a person. */
export function partsTable(shares: readonly CellShare[], people: Float64Array): string {
  const rows = shares.map(({ cell, municipality, share }, i) =>
    [
      `N${cell.north}E${cell.east}`,
      municipality,
      String(Number(share.toFixed(3))),
      String(Number(people[i]!.toFixed(1))),
    ].join(','),
  );
  return [Object.values(PART_COLUMNS).join(','), ...rows, ''].join('\n');
}
