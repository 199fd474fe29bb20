import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaSize } from '../../../../src/domain/compare/areaSize';
import { similarAreas } from '../../../../src/domain/compare/similarAreas';

const KM2 = 1e6;
const size = (inhabitants: number | null, km2: number) =>
  areaSize({ value: inhabitants, incomplete: false, estimate: null }, km2 * KM2);

test('density is inhabitants per square kilometre, and not known without one of the two', () => {
  expect(size(45_000, 90).density).toBe(500);
  expect(size(null, 90)).toMatchObject({ surface: 90e6, density: null });
  expect(size(45_000, 0)).toMatchObject({ surface: null, density: null });
});

test('size and density weigh the same, as ratios', () => {
  const own = size(40_000, 80);
  const alike = size(44_000, 88);
  // Twice the inhabitants at the same density, and the same inhabitants at twice the density.
  const larger = size(80_000, 160);
  const denser = size(40_000, 40);
  const half = size(20_000, 40);
  const city = size(500_000, 200);
  expect(similarAreas(own, [city, denser, half, alike, larger])).toEqual([3, 1, 2, 4, 0]);
});

test('areas whose size is not known are left out, and find nothing', () => {
  const own = size(40_000, 80);
  const unknown = [size(null, 80), size(40_000, 0), size(0, 80)];
  expect(similarAreas(own, [unknown[0]!, own, unknown[1]!, unknown[2]!])).toEqual([1]);
  for (const other of unknown) expect(similarAreas(other, [own])).toEqual([]);
});

test('an area is most like itself, and the others follow from near to far', () => {
  const sizes = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 1, max: 300 })),
    { minLength: 3, maxLength: 12, selector: ([inhabitants, km2]) => `${inhabitants}/${km2}` },
  );
  fc.assert(
    fc.property(sizes, (pairs) => {
      const all = pairs.map(([inhabitants, km2]) => size(inhabitants, km2));
      const order = similarAreas(all[0]!, all);
      expect(order[0]).toBe(0);
      const away = (index: number) =>
        Math.log(all[index]!.inhabitants.value! / all[0]!.inhabitants.value!) ** 2 +
        Math.log(all[index]!.density! / all[0]!.density!) ** 2;
      const apart = order.map(away);
      expect(apart).toHaveLength(all.length);
      apart.slice(1).forEach((value, place) => {
        expect(value).toBeGreaterThanOrEqual(apart[place]! - 1e-12);
      });
    }),
  );
});
