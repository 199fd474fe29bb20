import { describe, expect, test } from 'vitest';
import { hilbertOrder, hilbertPosition } from '../../../../../src/io/formats/flatgeobuf/hilbertOrder';

describe('the Hilbert curve', () => {
  test('passes every cell of a corner block once, from neighbour to neighbour', () => {
    const cells = Array.from({ length: 16 * 16 }, (_, at) => ({ x: at % 16, y: Math.floor(at / 16) }))
      .map((cell) => ({ ...cell, position: hilbertPosition(cell.x, cell.y) }))
      .sort((a, b) => a.position - b.position);
    expect(cells.map(({ position }) => position)).toEqual(Array.from({ length: 256 }, (_, at) => at));
    for (let at = 1; at < cells.length; at++) {
      const [a, b] = [cells[at - 1]!, cells[at]!];
      expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y)).toBe(1);
    }
  });

  test('starts and ends in the two lower corners', () => {
    expect(hilbertPosition(0, 0)).toBe(0);
    expect(hilbertPosition(65535, 0)).toBe(2 ** 32 - 1);
  });
});

describe('the order of boxes', () => {
  const box = (x: number, y: number) => [x, y, x, y];

  test('runs along the curve from its end, and equal boxes keep their order', () => {
    const boxes = Float64Array.from([box(0, 0), box(1, 0), box(1, 1), box(0, 1), box(1, 0)].flat());
    expect([...hilbertOrder(boxes, Float64Array.of(0, 0, 1, 1))]).toEqual([1, 4, 2, 3, 0]);
  });

  test('puts empty boxes last', () => {
    const boxes = Float64Array.from(
      [[Infinity, Infinity, -Infinity, -Infinity], box(0, 0), box(1, 1)].flat(),
    );
    expect([...hilbertOrder(boxes, Float64Array.of(0, 0, 1, 1))]).toEqual([2, 1, 0]);
  });

  test('keeps the given order when all boxes are the same', () => {
    const boxes = Float64Array.from([box(4, 51), box(4, 51), box(4, 51)].flat());
    expect([...hilbertOrder(boxes, Float64Array.of(4, 51, 4, 51))]).toEqual([0, 1, 2]);
  });
});
