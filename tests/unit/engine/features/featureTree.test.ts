import { expect, test } from 'vitest';
import { FeatureTree } from '../../../../src/engine/features/featureTree';
import type { MeasuredFeatures } from '../../../../src/engine/features/measuredFeatures';
import { prefixSums } from '../../../../src/engine/features/prefixSums';
import { box, indexOf } from '../../../helpers/squareAreas';

const AREAS = indexOf([box(4, 51, 0.1)], [box(4.1, 51, 0.1)]);

/** A grid of little boxes over both areas and their surroundings, row by row or shuffled. */
function boxesOf(side: number, shuffled: boolean): MeasuredFeatures {
  const count = side * side;
  const boxes = new Float64Array(4 * count);
  const feature = Uint32Array.from({ length: count }, (_, i) => (shuffled ? (i * 7919) % count : i));
  feature.forEach((place, i) => {
    const x = 3.95 + (0.3 * (place % side)) / side;
    const y = 50.95 + (0.2 * Math.floor(place / side)) / side;
    boxes.set([x, y, x + 1e-4, y + 1e-4], 4 * i);
  });
  const lambert = Float64Array.from(feature, (place) => place + 1);
  const first = Uint32Array.from(feature.keys());
  return { feature, boxes, partStart: first, partEnd: first.map((i) => i + 1), lambert, geodesic: lambert };
}

test.each([
  { side: 1, shuffled: false },
  { side: 4, shuffled: false },
  { side: 5, shuffled: true },
  { side: 70, shuffled: false },
  { side: 70, shuffled: true },
])('a walk tells of every feature once, $side x $side, shuffled: $shuffled', ({ side, shuffled }) => {
  const tree = new FeatureTree(boxesOf(side, shuffled));
  const { items } = tree;
  const told = new Int32Array(side * side);
  tree.walk(AREAS, {
    inside(set, first, end) {
      let sum = 0;
      for (let item = first; item < end; item++) {
        told[items.feature[item]!]!++;
        sum += items.lambert[item]!;
        const [west, south, east, north] = items.boxes.subarray(4 * item, 4 * item + 4);
        const corners = [west, east].flatMap((x) => [south, north].map((y) => AREAS.labelAt(x!, y!)));
        expect(corners).toEqual([set, set, set, set]);
      }
      expect(tree.lambertSums[end]! - tree.lambertSums[first]!).toBe(sum);
    },
    onBorder(item) {
      told[items.feature[item]!]!++;
    },
  });
  expect(told.every((times) => times === 1)).toBe(true);
});

test('features in any order are brought into one where whole stretches lie in one area', () => {
  const stretches = (shuffled: boolean): number => {
    let count = 0;
    new FeatureTree(boxesOf(70, shuffled)).walk(AREAS, { inside: () => count++, onBorder: () => count++ });
    return count;
  };
  expect(stretches(true)).toBeLessThan(70 * 70 * 0.4);
});

test('running totals keep small values beside large ones', () => {
  const values = new Float64Array(100_001).fill(0.1);
  values[0] = 1e9;
  const sums = prefixSums(values);
  expect(sums[0]).toBe(0);
  expect(Math.abs(sums[100_001]! - sums[1]! - 10_000)).toBeLessThan(5e-7);
});
