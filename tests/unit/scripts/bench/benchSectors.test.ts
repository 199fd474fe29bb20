import { expect, test } from 'vitest';
import { benchSectors } from '../../../../scripts/bench/data/benchSectors';
import { geodesicRingArea } from '../../../../src/geo/geodesicMeasures';
import { partitionFaults } from '../../../helpers/partitionFaults';

/** A town of 2 by 3 km, with most people in one cell, beside an empty one. */
const CELLS = Array.from({ length: 12 }, (_, i) => ({
  east: 3900 + (i % 4),
  north: 3100 + Math.floor(i / 4),
  municipality: i % 4 < 2 ? 'town' : 'fields',
  share: 1,
  regionShare: 1,
  inhabitants: i === 0 ? 6000 : 0,
}));

const sectors = benchSectors(CELLS, 40, 'test');

test('about as many sectors come out as were asked for, more of them where people live', () => {
  expect(sectors.count).toBeGreaterThanOrEqual(36);
  expect(sectors.count).toBeLessThanOrEqual(44);
  const codes = sectors.attributes.find(({ name }) => name === 'code')!.values as string[];
  const inTown = codes.filter((code) => code.startsWith('town')).length;
  expect(inTown).toBeGreaterThan(codes.length / 2);
});

test('they divide the ground without gap or overlap', () => {
  const { positions, ringStart, polygonStart, feature } = sectors.polygons;
  const grounds = Array.from({ length: sectors.count }, (_, code) => ({
    code: String(code),
    polygons: [] as number[][][][],
  }));
  let area = 0;
  feature.forEach((sector, polygon) => {
    const rings: number[][][] = [];
    for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
      const [first, end] = [ringStart[ring]!, ringStart[ring + 1]!];
      area += geodesicRingArea(positions, first, end) * (rings.length === 0 ? 1 : -1);
      rings.push(
        Array.from({ length: end - first }, (_, i) => [
          positions[2 * (first + i)]!,
          positions[2 * (first + i) + 1]!,
        ]),
      );
    }
    grounds[sector]!.polygons.push(rings);
  });
  expect(partitionFaults(grounds)).toEqual([]);
  // Twelve square kilometres, less what smoothing takes from the corners.
  expect(area).toBeGreaterThan(11.5e6);
  expect(area).toBeLessThan(12.1e6);
});
