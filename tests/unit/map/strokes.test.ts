import { expect, test } from 'vitest';
import { dashes, hatching } from '../../../src/map/strokes';

/** Both ends of every stroke. */
function strokesOf({ positions, start }: ReturnType<typeof hatching>) {
  return Array.from(start.subarray(0, -1), (first, at) => ({
    from: [...positions.subarray(2 * first, 2 * first + 2)],
    to: [...positions.subarray(2 * start[at + 1]! - 2, 2 * start[at + 1]!)],
  }));
}

const SQUARE = [0, 0, 1, 0, 1, 1, 0, 1, 0, 0];

test('a square is hatched by strokes that begin and end on its sides', () => {
  const strokes = strokesOf(
    hatching({
      positions: Float64Array.from(SQUARE),
      ringStart: Uint32Array.of(0, 5),
      polygonStart: Uint32Array.of(0, 1),
    }),
  );
  expect(strokes).toHaveLength(9);
  for (const { from, to } of strokes) {
    for (const [x, y] of [from, to]) {
      expect(Math.min(Math.abs(x!), Math.abs(y!), Math.abs(1 - x!), Math.abs(1 - y!))).toBeCloseTo(0, 9);
    }
    expect(to[0]! - from[0]!).toBeGreaterThan(0);
  }
});

test('strokes run down, and up where they are turned, to be told apart', () => {
  const square = {
    positions: Float64Array.from(SQUARE),
    ringStart: Uint32Array.of(0, 5),
    polygonStart: Uint32Array.of(0, 1),
  };
  const rises = (turned: boolean) =>
    strokesOf(hatching(square, turned)).map(({ from, to }) => Math.sign(to[1]! - from[1]!));
  expect([new Set(rises(false)), new Set(rises(true))]).toEqual([new Set([-1]), new Set([1])]);
});

test('a hole in a surface stays open: no stroke has its middle in it', () => {
  const hole = [0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75, 0.25, 0.25, 0.25];
  const strokes = strokesOf(
    hatching({
      positions: Float64Array.from([...SQUARE, ...hole]),
      ringStart: Uint32Array.of(0, 5, 10),
      polygonStart: Uint32Array.of(0, 2),
    }),
  );
  expect(strokes.length).toBeGreaterThan(9);
  for (const { from, to } of strokes) {
    const [x, y] = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2];
    expect(x > 0.25 && x < 0.75 && y > 0.25 && y < 0.75).toBe(false);
  }
});

test('a path is cut into twelve dashes as long as the gaps, from its first to its last position', () => {
  const { positions, start } = dashes({
    positions: Float64Array.from([0, 0, 0, 10, 0, 23]),
    start: Uint32Array.of(0, 3),
  });
  const found = strokesOf({ positions, start });
  expect(found).toHaveLength(12);
  expect(found[0]).toEqual({ from: [0, 0], to: [0, expect.closeTo(1, 9)] });
  expect(found.at(-1)?.to).toEqual([0, 23]);
  for (const { from, to } of found) expect(to[1]! - from[1]!).toBeCloseTo(1, 9);
});
