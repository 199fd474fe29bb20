import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeAreas, edgeAreaUpTo, ringAreas } from '../../../src/geo/ellipsoidAreas';
import { pathLengths, segmentLengths, segmentSkew } from '../../../src/geo/ellipsoidLengths';
import { geodesicLength, geodesicRingArea } from '../../../src/geo/geodesicMeasures';
import { planarLength, planarRingArea } from '../../../src/geo/planarMeasures';
import { transformPositions } from '../../../src/geo/transform';
import { readOk } from '../../helpers/readFixture';
import { realData } from '../../helpers/realData';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const belgium = fc.record({ x: between(2.5, 6.4), y: between(49.5, 51.5) });
const angle = between(0, 2 * Math.PI);

function toLambert72(positions: Float64Array): Float64Array {
  const projected = positions.slice();
  transformPositions(projected, 'EPSG:4326', 'EPSG:31370');
  return projected;
}

/** How far two measures are apart, as a share of the second. */
const apart = (measured: number, judge: number): number => Math.abs(measured / judge - 1);

/** A star-shaped ring, counter-clockwise, of about `size` degrees. */
const ringOf = (size: number) =>
  fc
    .record({ centre: belgium, radii: fc.array(between(0.5, 1), { minLength: 4, maxLength: 12 }) })
    .map(({ centre, radii }) => {
      const ring = radii.flatMap((radius, i) => {
        const turn = (2 * Math.PI * i) / radii.length;
        return [centre.x + size * radius * Math.cos(turn), centre.y + 0.6 * size * radius * Math.sin(turn)];
      });
      return Float64Array.from([...ring, ring[0]!, ring[1]!]);
    });

test.each([
  { size: 0.001, lambert: 1.3e-9 },
  { size: 0.01, lambert: 3e-9 },
  { size: 0.1, lambert: 2e-7 },
])('segments of $size degrees are as long as in the plane and along the ellipsoid', ({ size, lambert }) => {
  const into = new Float64Array(2);
  fc.assert(
    fc.property(belgium, angle, ({ x, y }, turn) => {
      const path = Float64Array.of(x, y, x + size * Math.cos(turn), y + size * Math.sin(turn));
      segmentLengths(path[0]!, path[1]!, path[2]!, path[3]!, into);
      expect(apart(into[0]!, planarLength(toLambert72(path), 0, 2))).toBeLessThan(lambert);
      expect(apart(into[1]!, geodesicLength(path, 0, 2))).toBeLessThan(1e-13);
    }),
  );
});

test('a segment without length is 0 long', () => {
  const into = new Float64Array(2).fill(9);
  segmentLengths(4, 51, 4, 51, into);
  expect([...into]).toEqual([0, 0]);
  expect(segmentSkew(4, 51, 4, 51)).toBe(0);
});

test('the skew tells where the middle in degrees lies along a segment', () => {
  const [whole, half] = [new Float64Array(2), new Float64Array(2)];
  fc.assert(
    fc.property(belgium, angle, ({ x, y }, turn) => {
      const [dx, dy] = [0.02 * Math.cos(turn), 0.02 * Math.sin(turn)];
      segmentLengths(x, y, x + dx, y + dy, whole);
      segmentLengths(x, y, x + dx / 2, y + dy / 2, half);
      const skew = segmentSkew(x, y, x + dx, y + dy);
      expect(Math.abs(half[1]! / whole[1]! - (0.5 - skew / 8))).toBeLessThan(2e-8);
    }),
  );
});

test.each([
  // Beyond rounding, the judge on the ellipsoid takes great circles of a sphere for geodesics.
  { size: 0.001, geodesic: 5e-9 },
  { size: 0.01, geodesic: 5e-8 },
  { size: 0.1, geodesic: 5e-7 },
])('rings of $size degrees are as large as in the plane and on the ellipsoid', ({ size, geodesic }) => {
  const into = new Float64Array(2);
  fc.assert(
    fc.property(ringOf(size), (ring) => {
      const end = ring.length / 2;
      ringAreas(ring, 0, end, into);
      expect(apart(into[0]!, planarRingArea(toLambert72(ring), 0, end))).toBeLessThan(3e-9);
      expect(apart(into[1]!, geodesicRingArea(ring, 0, end))).toBeLessThan(geodesic);
    }),
  );
});

test('a ring run the other way has the same area below zero', () => {
  const [one, other] = [new Float64Array(2), new Float64Array(2)];
  fc.assert(
    fc.property(ringOf(0.003), (ring) => {
      const end = ring.length / 2;
      const turned = Float64Array.from(ring, (_, i) => ring[ring.length - 2 - i + 2 * (i % 2)]!);
      ringAreas(ring, 0, end, one);
      ringAreas(turned, 0, end, other);
      expect(apart(other[0]!, -one[0]!)).toBeLessThan(1e-12);
      expect(apart(other[1]!, -one[1]!)).toBeLessThan(1e-12);
    }),
  );
});

test('the edges of a ring add up to it, from whatever parallel', () => {
  const [ringArea, edge] = [new Float64Array(2), new Float64Array(8)];
  fc.assert(
    fc.property(ringOf(0.003), between(-0.01, 0.01), (ring, shift) => {
      const end = ring.length / 2;
      ringAreas(ring, 0, end, ringArea);
      const sum = [0, 0];
      for (let p = 0; p < 2 * end - 2; p += 2) {
        edgeAreas(ring[p]!, ring[p + 1]!, ring[p + 2]!, ring[p + 3]!, ring[1]! + shift, 1, edge);
        sum[0]! += edgeAreaUpTo(edge, 0, 1);
        sum[1]! += edgeAreaUpTo(edge, 4, 1);
      }
      expect(apart(sum[0]!, ringArea[0]!)).toBeLessThan(1e-11);
      expect(apart(sum[1]!, ringArea[1]!)).toBeLessThan(1e-11);
    }),
  );
});

test('without bows a ring is as large as one with many positions on its straight lines in degrees', () => {
  const [dense, edge] = [new Float64Array(2), new Float64Array(8)];
  fc.assert(
    fc.property(ringOf(0.02), (ring) => {
      const positions: number[] = [];
      const sum = [0, 0];
      for (let p = 0; p < ring.length - 2; p += 2) {
        const [ax, ay, bx, by] = [ring[p]!, ring[p + 1]!, ring[p + 2]!, ring[p + 3]!];
        edgeAreas(ax, ay, bx, by, ring[1]!, 0, edge);
        sum[0]! += edgeAreaUpTo(edge, 0, 1);
        sum[1]! += edgeAreaUpTo(edge, 4, 1);
        for (let k = 0; k < 100; k++) positions.push(ax + ((bx - ax) * k) / 100, ay + ((by - ay) * k) / 100);
      }
      positions.push(positions[0]!, positions[1]!);
      ringAreas(Float64Array.from(positions), 0, positions.length / 2, dense);
      expect(apart(sum[0]!, dense[0]!)).toBeLessThan(2e-8);
      expect(apart(sum[1]!, dense[1]!)).toBeLessThan(2e-8);
    }),
    { numRuns: 30 },
  );
});

test('a part of an edge adds what an edge of its own would add, when neither bows', () => {
  const [whole, first, second] = [new Float64Array(8), new Float64Array(8), new Float64Array(8)];
  fc.assert(
    fc.property(belgium, angle, between(0, 1), ({ x, y }, turn, t) => {
      const [bx, by] = [x + 0.05 * Math.cos(turn), y + 0.05 * Math.sin(turn)];
      const [mx, my] = [x + t * (bx - x), y + t * (by - y)];
      edgeAreas(x, y, bx, by, y, 0, whole);
      edgeAreas(x, y, mx, my, y, 0, first);
      edgeAreas(mx, my, bx, by, y, 0, second);
      for (const at of [0, 4]) {
        // Of a square of 5 km.
        expect(Math.abs(edgeAreaUpTo(whole, at, t) - edgeAreaUpTo(first, at, 1))).toBeLessThan(25e6 * 1e-12);
        const rest = edgeAreaUpTo(whole, at, 1) - edgeAreaUpTo(whole, at, t);
        expect(Math.abs(rest - edgeAreaUpTo(second, at, 1))).toBeLessThan(25e6 * 1e-12);
      }
    }),
  );
});

const municipalities = realData('areas/gemeente-2025.fgb');

test.skipIf(municipalities === null)('every municipality has its border and area of the plane', async () => {
  const { polygons } = (await readOk(new Uint8Array(readFileSync(municipalities!)))).columns;
  const { positions, ringStart } = polygons;
  const projected = toLambert72(positions);
  const into = new Float64Array(2);
  for (let ring = 0; ring < ringStart.length - 1; ring++) {
    const path = [ringStart[ring]!, ringStart[ring + 1]!] as const;
    pathLengths(positions, ...path, into);
    expect(apart(into[0]!, planarLength(projected, ...path))).toBeLessThan(5e-9);
    expect(apart(into[1]!, geodesicLength(positions, ...path))).toBeLessThan(1e-12);
    ringAreas(positions, ...path, into);
    expect(apart(Math.abs(into[0]!), planarRingArea(projected, ...path))).toBeLessThan(3e-9);
    // Again the judge: borders have edges of up to 5 km.
    expect(apart(Math.abs(into[1]!), geodesicRingArea(positions, ...path))).toBeLessThan(1e-7);
  }
});
