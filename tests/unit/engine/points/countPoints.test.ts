import { describe, expect, test } from 'vitest';
import type { AreaIndex } from '../../../../src/engine/areaIndex/areaIndex';
import { countGrid } from '../../../../src/engine/points/countGrid';
import { countPoints } from '../../../../src/engine/points/countPoints';
import { layerStretches } from '../../../../src/engine/columnar/layerStretches';
import { RunningTotals } from '../../../../src/engine/columnar/runningTotals';
import { tallyStretches } from '../../../../src/engine/columnar/tallyStretches';
import { labelPoints } from '../../../../src/engine/points/labelPoints';
import { PointGrid } from '../../../../src/engine/points/pointGrid';
import { indexOf, rectangle } from '../../../helpers/squareAreas';

/** A lattice of 101 by 101 points from 4° to 4.1° and from 51° to 51.1°, half a step off the round numbers. */
const LATTICE = Float64Array.from({ length: 2 * 101 * 101 }, (_, i) => {
  const point = i >> 1;
  return i % 2 === 0 ? 3.9995 + (point % 101) * 1e-3 : 50.9995 + Math.floor(point / 101) * 1e-3;
});

/** Numbers of points, as whole numbers so that their sums are exact. */
const numberOf = (positions: Float64Array, point: number): number =>
  Math.floor(positions[2 * point]! * 1e6) % 7;

/** Sum of the numbers of the points in every area, by their labels. */
function sumByLabel(index: AreaIndex, positions: Float64Array, areaCount: number): number[] {
  const perArea = new Array<number>(areaCount).fill(0);
  labelPoints(index, positions).forEach((set, point) => {
    for (const area of index.sets.areas[set]!) perArea[area]! += numberOf(positions, point) || 0;
  });
  return perArea;
}

/** The count by each of the three ways, which must agree, as must the sums. */
function countEachWay(index: AreaIndex, positions: Float64Array): number[] {
  const counted = [...countPoints(index, positions)];
  const grid = new PointGrid(positions);
  expect([...countGrid(index, grid)]).toEqual(counted);
  const count = positions.length / 2;
  const quantity = Float64Array.from({ length: count }, (_, point) => numberOf(positions, point) || 0);
  const values = { codes: new Uint8Array(count), quantity, geodesic: null, assumed: null };
  const sums = sumByLabel(index, positions, counted.length);
  const stretches = layerStretches(index, { kind: 'points', grid });
  const rule = { values, totals: new RunningTotals(values, grid.order) };
  const tally = tallyStretches(stretches, index.sets.areas, counted.length, rule);
  expect([...tally.realised]).toEqual(sums);
  const perArea = counted.map(() => 0);
  for (const set of labelPoints(index, positions)) {
    for (const area of index.sets.areas[set]!) perArea[area]!++;
  }
  expect(perArea).toEqual(counted);
  return counted;
}

describe('counting points per area', () => {
  test('counts each point in every area that has it', () => {
    const index = indexOf(
      [rectangle(4, 51, 4.05, 51.1)],
      [rectangle(4.05, 51, 4.1, 51.1)],
      [rectangle(4.04, 51.02, 4.06, 51.03)],
      [rectangle(4.9, 51.9, 5, 52)],
    );
    expect(countEachWay(index, LATTICE)).toEqual([50 * 100, 50 * 100, 20 * 10, 0]);
  });

  test('works with areas that reach far beyond the points, and with points that reach beyond the areas', () => {
    expect(countEachWay(indexOf([rectangle(2, 50, 6, 51.05)]), LATTICE)).toEqual([101 * 51]);
    expect(countEachWay(indexOf([rectangle(4.0012, 51.0012, 4.0018, 51.0018)]), LATTICE)).toEqual([1]);
    expect(countEachWay(indexOf([rectangle(3.9, 51.05, 4.01, 52)]), LATTICE)).toEqual([11 * 50]);
  });

  test('counts points far from all others', () => {
    const positions = Float64Array.of(0.5, 0.5, ...LATTICE, -120, 40);
    expect(countEachWay(indexOf([rectangle(0, 0, 1, 1)], [rectangle(4, 51, 4.1, 51.1)]), positions)).toEqual([
      1, 10_000,
    ]);
  });

  test('counts into areas of half a continent', () => {
    expect(countEachWay(indexOf([rectangle(-20, 30, 4.05, 70)]), LATTICE)).toEqual([51 * 101]);
  });

  test('counts where more areas meet in one cell than a mask has bits', () => {
    const areas = Array.from({ length: 60 }, (_, i) => [
      rectangle(4.0004, 51.0004, 4.0006 + i * 1e-5, 51.0006),
    ]);
    expect(countEachWay(indexOf(...areas), LATTICE)).toEqual(areas.map(() => 1));
  });

  test('counts nothing without points, and without areas', () => {
    expect(countEachWay(indexOf([rectangle(4, 51, 4.1, 51.1)]), new Float64Array(0))).toEqual([0]);
    expect(countEachWay(indexOf(), LATTICE)).toEqual([]);
  });

  test('leaves out positions that are not numbers', () => {
    expect(
      countEachWay(indexOf([rectangle(4, 51, 4.1, 51.1)]), Float64Array.of(NaN, 51.05, 4.05, 51.05)),
    ).toEqual([1]);
  });
});
