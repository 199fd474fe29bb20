import { expect, test } from 'vitest';
import { drawnCells } from '../../../../scripts/data/gridCells';
import type { GridCell } from '../../../../scripts/data/gridCells';

/** A square of cells with the shares of a picture, all of municipality A unless named otherwise. */
function cellsOf(shares: number[][], owners: Record<string, string> = {}): GridCell[] {
  return shares.flatMap((row, north) =>
    row.map((share, east) => {
      const municipality = owners[`${east},${north}`] ?? 'A';
      return { east, north, municipality, share, regionShare: share, inhabitants: 0 };
    }),
  );
}

const places = (cells: readonly GridCell[]) => cells.map(({ east, north }) => `${east},${north}`);

test('a border cell is drawn from a share of 30 %', () => {
  expect(places(drawnCells(cellsOf([[0.29, 0.3, 1]])))).toEqual(['1,0', '2,0']);
});

test('a municipality that has no such cell keeps its best one', () => {
  const cells = drawnCells(cellsOf([[0.2, 0.1, 1]], { '0,0': 'B', '1,0': 'B' }));
  expect(places(cells)).toEqual(['0,0', '2,0']);
});

test('a cell inside stays, so that there is no hole', () => {
  const inside = cellsOf([
    [1, 1, 1],
    [1, 0.25, 1],
    [1, 1, 1],
  ]);
  expect(drawnCells(inside)).toHaveLength(9);
});

test('a poor cell behind a poor cell is outside too', () => {
  const bay = cellsOf([
    [1, 1, 1],
    [1, 0.25, 0.25],
    [1, 1, 1],
  ]);
  expect(places(drawnCells(bay))).not.toContain('1,1');
});
