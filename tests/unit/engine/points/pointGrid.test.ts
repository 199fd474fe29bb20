import { describe, expect, test } from 'vitest';
import { PointGrid } from '../../../../src/engine/points/pointGrid';

/** 500 positions over some kilometres, in no order. */
const POSITIONS = Float64Array.from({ length: 1000 }, (_, i) =>
  i % 2 === 0 ? 4 + ((i * 37) % 101) * 1e-3 : 51 + ((i * 53) % 97) * 1e-3,
);

describe('a point grid', () => {
  const grid = new PointGrid(POSITIONS);

  test('keeps every point once, and knows which it was', () => {
    expect([...grid.order].sort((a, b) => a - b)).toEqual([...Array(500).keys()]);
    for (const [place, i] of grid.order.entries()) {
      expect([...grid.positions.subarray(2 * place, 2 * place + 2)]).toEqual([
        ...POSITIONS.subarray(2 * i, 2 * i + 2),
      ]);
    }
  });

  test('has the points of a cell side by side, and covers them all', () => {
    const { originX, originY, cellWidth, cellHeight, columns, rows } = grid.window;
    expect(grid.start.at(-1)).toBe(500);
    for (let cell = 0; cell < columns * rows; cell++) {
      const west = originX + (cell % columns) * cellWidth;
      const south = originY + Math.floor(cell / columns) * cellHeight;
      for (let place = grid.start[cell]!; place < grid.start[cell + 1]!; place++) {
        const x = grid.positions[2 * place]! - west;
        const y = grid.positions[2 * place + 1]! - south;
        expect(x >= -1e-9 && x <= cellWidth + 1e-9 && y >= -1e-9 && y <= cellHeight + 1e-9).toBe(true);
      }
    }
  });

  test('leaves the positions as given alone', () => {
    const given = POSITIONS.slice();
    new PointGrid(given);
    expect(given).toEqual(POSITIONS);
  });

  test('stays small when a point lies far off, which then comes last', () => {
    const withStray = Float64Array.of(0, 0, ...POSITIONS);
    const { window, start, order } = new PointGrid(withStray);
    expect(window.scale).toBe(1);
    expect(start.at(-1)).toBe(500);
    expect(order.at(-1)).toBe(0);
  });

  test('may be empty', () => {
    expect(new PointGrid(new Float64Array(0)).positions).toHaveLength(0);
  });
});
