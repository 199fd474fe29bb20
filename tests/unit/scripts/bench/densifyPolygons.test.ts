import { expect, test } from 'vitest';
import { densifyPolygons } from '../../../../scripts/bench/data/sampledPolygons';
import type { PolygonColumns } from '../../../../src/features/columns';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { partitionFaults } from '../../../helpers/partitionFaults';

/** Four quarters of a square around a corner in the middle. */
const QUARTERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
].map(([column, row]) => {
  const [west, south] = [4 + column! * 0.1, 51 + row! * 0.06];
  const ring = [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.06],
    [west, south + 0.06],
    [west, south],
  ].map(([x, y]) => [Number(x!.toFixed(6)), Number(y!.toFixed(6))]);
  return { properties: {}, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
});

function grounds({ positions, ringStart }: PolygonColumns) {
  return Array.from({ length: ringStart.length - 1 }, (_, ring) => {
    const length = ringStart[ring + 1]! - ringStart[ring]!;
    const first = ringStart[ring]!;
    const position = (i: number) => [positions[2 * (first + i)]!, positions[2 * (first + i) + 1]!];
    return { code: String(ring), polygons: [[Array.from({ length }, (_, i) => position(i))]] };
  });
}

test('areas get about as many positions as asked for, and share their borders as before', () => {
  const { polygons } = geojsonColumns(QUARTERS);
  const dense = densifyPolygons(polygons, 4, 500);
  const perArea = dense.positions.length / 2 / 4;
  expect(perArea).toBeGreaterThan(250);
  expect(perArea).toBeLessThan(1000);
  expect(partitionFaults(grounds(dense))).toEqual([]);
  const edges = new Set<string>();
  for (const { polygons: rings } of grounds(dense)) {
    const ring = rings[0]![0]!;
    ring.slice(1).forEach((to, i) => edges.add([String(ring[i]), String(to)].sort().join(' ')));
  }
  const shared = dense.positions.length / 2 - 4 - edges.size;
  // Four of the twelve different sides are shared: a third of all edges of the sides counted once.
  expect(shared).toBeGreaterThan(edges.size / 4);
});

test('the ends of the old edges stay where they were', () => {
  const { polygons } = geojsonColumns(QUARTERS);
  const [dense] = grounds(densifyPolygons(polygons, 4, 500));
  const positions = new Set(dense!.polygons[0]![0]!.map(String));
  for (const corner of QUARTERS[0]!.geometry.coordinates[0]!) expect(positions).toContain(String(corner));
});
