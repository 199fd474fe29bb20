import { describe, expect, test } from 'vitest';
import { smoothArc } from '../../../../scripts/data/smoothArc';

describe('an open arc', () => {
  test('keeps its ends and leaves its corners', () => {
    const corner = [
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    const smooth = smoothArc(corner, false);
    expect(smooth[0]).toEqual([0, 0]);
    expect(smooth.at(-1)).toEqual([1, 1]);
    expect(smooth).not.toContainEqual([1, 0]);
    expect(smooth.every(([x, y]) => x! >= y!)).toBe(true);
  });

  test('of one straight edge stays on it', () => {
    const smooth = smoothArc(
      [
        [2, 3],
        [3, 3],
      ],
      false,
    );
    expect(smooth[0]).toEqual([2, 3]);
    expect(smooth.at(-1)).toEqual([3, 3]);
    expect(smooth.every(([, y]) => y === 3)).toBe(true);
  });

  test('is the same from both sides', () => {
    const stairs = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
    ];
    expect(smoothArc([...stairs].reverse(), false)).toEqual(smoothArc(stairs, false).reverse());
  });
});

test('a ring stays closed and is smoothed at its first position as everywhere', () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];
  const smooth = smoothArc(square, true);
  expect(smooth.at(-1)).toEqual(smooth[0]);
  const distances = new Set(smooth.map(([x, y]) => Math.hypot(x! - 1, y! - 1).toFixed(9)));
  // Four corners with the same positions: of every ring position the distance to the middle is one of two.
  expect(distances.size).toBe(2);
});
