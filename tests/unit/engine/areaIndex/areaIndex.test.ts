import { describe, expect, test } from 'vitest';
import type { AreaIndex } from '../../../../src/engine/areaIndex/areaIndex';
import { indexOf, rectangle } from '../../../helpers/squareAreas';

/** The areas that a position belongs to, ascending. */
const areasAt = (index: AreaIndex, x: number, y: number): number[] => [
  ...index.sets.areas[index.labelAt(x, y)]!,
];

const WEST = indexOf([rectangle(4, 51, 4.1, 51.1)], [rectangle(4.1, 51, 4.2, 51.1)]);

describe('areas at a position', () => {
  test('are those that have it inside, also far from any border', () => {
    expect(areasAt(WEST, 4.05, 51.05)).toEqual([0]);
    expect(areasAt(WEST, 4.15, 51.05)).toEqual([1]);
    expect(areasAt(WEST, 4.0999999999, 51.05)).toEqual([0]);
    expect(areasAt(WEST, 4.1000000001, 51.05)).toEqual([1]);
  });

  test.each([
    [3, 51.05],
    [4.05, 50.9999999],
    [4.2000000001, 51.05],
    [0, 0],
    [NaN, 51],
    [Infinity, -Infinity],
  ])('are none outside, on the grid and off it: %f, %f', (x, y) => {
    expect(areasAt(WEST, x, y)).toEqual([]);
  });

  test('on a shared border are the one to the east', () => {
    expect(areasAt(WEST, 4.1, 51.05)).toEqual([1]);
  });

  test('on the outer border are the area on its west and south side, and none on its east and north side', () => {
    expect(areasAt(WEST, 4, 51.05)).toEqual([0]);
    expect(areasAt(WEST, 4.05, 51)).toEqual([0]);
    expect(areasAt(WEST, 4, 51)).toEqual([0]);
    expect(areasAt(WEST, 4.2, 51.05)).toEqual([]);
    expect(areasAt(WEST, 4.05, 51.1)).toEqual([]);
  });

  test('leave out a hole, and have both where areas overlap', () => {
    const ring = rectangle(4, 51, 4.1, 51.1);
    const hole = rectangle(4.04, 51.04, 4.06, 51.06);
    const index = indexOf([ring, hole], [rectangle(4.05, 51.02, 4.3, 51.03)], [ring]);
    expect(areasAt(index, 4.05, 51.05)).toEqual([2]);
    expect(areasAt(index, 4.07, 51.05)).toEqual([0, 2]);
    expect(areasAt(index, 4.07, 51.025)).toEqual([0, 1, 2]);
    expect(areasAt(index, 4.2, 51.025)).toEqual([1]);
  });

  test('do not depend on the winding of the rings', () => {
    const index = indexOf([rectangle(4, 51, 4.1, 51.1).reverse(), rectangle(4.04, 51.04, 4.06, 51.06)]);
    expect(areasAt(index, 4.05, 51.05)).toEqual([]);
    expect(areasAt(index, 4.02, 51.05)).toEqual([0]);
  });

  test('in a ring that crosses itself are what an odd number of turns encloses', () => {
    const eight = [
      [4, 51],
      [4.1, 51.1],
      [4.1, 51],
      [4, 51.1],
      [4, 51],
    ];
    const index = indexOf([eight]);
    expect(areasAt(index, 4.02, 51.05)).toEqual([0]);
    expect(areasAt(index, 4.08, 51.05)).toEqual([0]);
    expect(areasAt(index, 4.05, 51.02)).toEqual([]);
    expect(areasAt(index, 4.05, 51.08)).toEqual([]);
  });

  test('are known for an area smaller than a cell', () => {
    const index = indexOf([rectangle(4, 51, 4.00001, 51.00001)]);
    expect(areasAt(index, 4.000005, 51.000005)).toEqual([0]);
    expect(areasAt(index, 4.000015, 51.000005)).toEqual([]);
  });

  test('may be any number in one cell', () => {
    const areas = Array.from({ length: 100 }, (_, i) => [rectangle(4, 51, 4.0001 + i * 1e-6, 51.0001)]);
    const index = indexOf(...areas);
    expect(areasAt(index, 4.00005, 51.00005)).toEqual(areas.map((_, i) => i));
    expect(areasAt(index, 4.0001 + 39.5e-6, 51.00005)).toEqual(areas.map((_, i) => i).slice(40));
  });
});

describe('an index without polygons', () => {
  test('has nothing anywhere', () => {
    const index = indexOf();
    expect(areasAt(index, 0, 0)).toEqual([]);
    expect(index.boxLabel(-1, -1, 1, 1)).toBe(0);
  });
});

describe('the edges', () => {
  test('of a shared border are there once, with the areas on their sides', () => {
    const { count, positions, left, right } = WEST.edges;
    expect(count).toBe(7);
    const shared = [...left.keys()].filter((edge) => left[edge]! >= 0 && right[edge]! >= 0);
    expect(shared).toHaveLength(1);
    const edge = shared[0]!;
    expect([...positions.subarray(4 * edge, 4 * edge + 4)]).toEqual([4.1, 51, 4.1, 51.1]);
    expect([left[edge], right[edge]]).toEqual([0, 1]);
  });

  test('leave repeated positions out', () => {
    const ring = rectangle(4, 51, 4.1, 51.1);
    expect(indexOf([[ring[0]!, ...ring]]).edges.count).toBe(4);
  });
});

describe('the label of a box', () => {
  const set = WEST.sets.numberOf([1]);

  test('is its set of areas when it lies in one', () => {
    expect(WEST.boxLabel(4.11, 51.01, 4.19, 51.09)).toBe(set);
  });

  test('is open when a border crosses it', () => {
    expect(WEST.boxLabel(4.09, 51.01, 4.19, 51.09)).toBe(-1);
    expect(WEST.boxLabel(3, 50, 5, 52)).toBe(-1);
  });

  test('is no area beside the areas, on the grid and off it', () => {
    expect(WEST.boxLabel(4.3, 51.01, 4.4, 51.09)).toBe(0);
    expect(WEST.boxLabel(4.202, 51.01, 4.4, 51.09)).toBe(0);
  });
});
