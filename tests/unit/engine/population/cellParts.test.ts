import { expect, test } from 'vitest';
import { cellParts } from '../../../../src/engine/population/cellParts';
import type { CellPart, Place } from '../../../../src/engine/population/cellParts';

const surface = (ring: readonly Place[]) =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
const centre = (ring: readonly Place[]) => [
  ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
  ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
];
const part = (share: number, shareBeside: CellPart['shareBeside']): CellPart => ({ share, shareBeside });
const east = (share: number) => part(share, (x) => (x > 0 ? 1 : 0));
const west = (share: number) => part(share, (x) => (x < 0 ? 1 : 0));

test('a part lies on the side where the neighbours have it, and the border runs straight', () => {
  const [right, left] = cellParts([east(0.3), west(0.7)]);
  for (const [x] of right!) expect(x).toBeGreaterThan(0.7 - 1e-9);
  for (const [x] of left!) expect(x).toBeLessThan(0.7 + 1e-9);
  expect(surface(right!)).toBeCloseTo(0.3, 9);
  expect(surface(left!)).toBeCloseTo(0.7, 9);
});

test('a part in the neighbours of one corner is cut off in that corner', () => {
  const [corner] = cellParts([
    part(0.08, (x, y) => (x > 0 && y > 0 ? 1 : 0)),
    part(0.92, (x, y) => (x > 0 && y > 0 ? 0 : 1)),
  ]);
  // A triangle with legs of 0.4 in the north-east: 0.4² / 2.
  expect(corner).toHaveLength(3);
  expect(Math.min(...corner!.map(([x]) => x))).toBeCloseTo(0.6, 6);
  expect(Math.min(...corner!.map(([, y]) => y))).toBeCloseTo(0.6, 6);
});

test.each([[[0.2, 0.3, 0.5]], [[0.01, 0.98, 0.01]], [[0.333, 0.333, 0.334]]])(
  'three parts have their shares and together the whole cell: %j',
  (shares) => {
    const rings = cellParts([
      east(shares[0]!),
      west(shares[1]!),
      part(shares[2]!, (_, y) => (y > 0 ? 0.9 : 0.1)),
    ]);
    rings.forEach((ring, index) => expect(surface(ring)).toBeCloseTo(shares[index]!, 6));
    expect(centre(rings[0]!)[0]).toBeGreaterThan(centre(rings[1]!)[0]!);
  },
);

test('a part that no neighbour has more of on any side has its share all the same', () => {
  const [island, around] = cellParts([part(0.4, () => 0), part(0.6, () => 1)]);
  expect(surface(island!)).toBeCloseTo(0.4, 9);
  expect(surface(around!)).toBeCloseTo(0.6, 9);
});
