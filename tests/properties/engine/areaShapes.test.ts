import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { combineShapes } from '../../../src/engine/areaShapes/combineShapes';
import { planeArea } from '../../helpers/lambertArea';

/** Square degrees, about 8 m²: slivers of less than a square metre are left out, and corners are rounded. */
const SLACK = 1e-9;

/** A star-shaped polygon around a middle: any radii give a ring that does not cross itself. */
const star = fc
  .tuple(
    fc.double({ min: 4, max: 4.2, noNaN: true }),
    fc.double({ min: 50.9, max: 51.1, noNaN: true }),
    fc.array(fc.double({ min: 0.01, max: 0.15, noNaN: true }), { minLength: 3, maxLength: 24 }),
  )
  .map(([x, y, radii]): MultiPolygon => {
    const ring = radii.map((radius, i): Position => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
  });

function sizeOf(operation: 'union' | 'intersection' | 'difference', ...geometries: MultiPolygon[]): number {
  const shape = combineShapes({ operation, geometries, names: ['a', 'b'] });
  if (shape.ok) return planeArea(shape.value);
  expect(shape.problem.code).toBe('shape.empty');
  return 0;
}

test('union and intersection add up to the two areas, and a difference is the rest', () => {
  fc.assert(
    fc.property(star, star, (a, b) => {
      const [union, shared] = [sizeOf('union', a, b), sizeOf('intersection', a, b)];
      expect(Math.abs(union + shared - planeArea(a) - planeArea(b))).toBeLessThan(SLACK);
      expect(Math.abs(sizeOf('difference', a, b) + shared - planeArea(a))).toBeLessThan(SLACK);
    }),
    { numRuns: 60 },
  );
});

test('a difference has nothing in common with what was taken off', () => {
  fc.assert(
    fc.property(star, star, (a, b) => {
      const rest = combineShapes({ operation: 'difference', geometries: [a, b], names: ['a', 'b'] });
      if (rest.ok) expect(sizeOf('intersection', rest.value, b)).toBeLessThan(SLACK);
    }),
    { numRuns: 60 },
  );
});
