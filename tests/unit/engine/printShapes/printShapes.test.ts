import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printShapes } from '../../../../src/engine/printShapes/printShapes';
import { transformPositions } from '../../../../src/geo/transform';
import { readLayer } from '../../../../src/io/readLayer';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { box } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';

/** The absolute positions of a path, ring by ring. */
function ringsOf(path: string): [number, number][][] {
  return [...path.matchAll(/M(-?\d+),(-?\d+)l([^z]*)z/g)].map(([, x, y, steps]) => {
    let at: [number, number] = [Number(x), Number(y)];
    return [
      at,
      ...steps!.split(' ').map((step) => {
        const [dx, dy] = step.split(',').map(Number);
        return (at = [at[0] + dx!, at[1] + dy!]);
      }),
    ];
  });
}

test('an outline is drawn in whole metres of Lambert 72 with the south below', () => {
  const square = { type: 'Polygon' as const, coordinates: [box(4.38, 50.84, 0.01)] };
  const { paths, boxes, labels } = printShapes(
    1,
    geojsonColumns([{ properties: {}, geometry: square }]).polygons,
  );
  const corner = Float64Array.of(4.38, 50.84);
  transformPositions(corner, 'EPSG:4326', 'EPSG:31370');
  const [ring] = ringsOf(paths[0]!);
  expect(ring).toContainEqual([Math.round(corner[0]!), -Math.round(corner[1]!)]);
  expect(ring).toHaveLength(4);
  const [west, north, east, south] = boxes;
  expect(south! - north!).toBeGreaterThan(1100);
  expect(labels[0]).toBeGreaterThan(west!);
  expect(labels[0]).toBeLessThan(east!);
  expect(labels[1]).toBeGreaterThan(north!);
  expect(labels[1]).toBeLessThan(south!);
});

test('an area without geometry has an empty path and no box', () => {
  const { paths, boxes } = printShapes(2, geojsonColumns([]).polygons);
  expect(paths).toEqual(['', '']);
  expect([...boxes].every(Number.isNaN)).toBe(true);
});

test('an area far smaller than the others keeps an outline', () => {
  const areas = [box(4, 51, 1), box(5, 51, 1), box(4.5, 52.2, 0.0001)];
  const { paths } = printShapes(
    3,
    geojsonColumns(
      areas.map((ring) => ({ properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } })),
    ).polygons,
  );
  expect(ringsOf(paths[2]!)[0]!.length).toBeGreaterThan(2);
});

test('a circle beside areas ten times its size stays round', () => {
  const circle = Array.from({ length: 129 }, (_, at) => {
    const angle = (2 * Math.PI * (at % 128)) / 128;
    return [4.5 + 0.03 * Math.cos(angle), 52.2 + 0.02 * Math.sin(angle)];
  });
  const areas = [box(4, 51, 0.5), box(5, 51, 0.5), circle];
  const { paths } = printShapes(
    3,
    geojsonColumns(
      areas.map((ring) => ({ properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } })),
    ).polygons,
  );
  expect(ringsOf(paths[2]!)[0]!.length).toBeGreaterThan(30);
});

test('the borders of the municipalities stay shared after they are simplified', async () => {
  const name = 'public/data/areas/municipalities-2025.fgb';
  const bytes = new Uint8Array(readFileSync(name));
  const { columns } = valueOf(await readLayer({ kind: 'bytes', name, bytes }));
  const { paths } = printShapes(columns.count, columns.polygons);
  const edges = new Map<string, number>();
  let corners = 0;
  for (const ring of paths.flatMap(ringsOf)) {
    corners += ring.length;
    ring.forEach((from, at) => {
      const ends = [from.join(), ring[(at + 1) % ring.length]!.join()].sort().join(' ');
      edges.set(ends, (edges.get(ends) ?? 0) + 1);
    });
  }
  expect(corners).toBeLessThan(columns.polygons.positions.length / 2);
  // No edge belongs to more than two municipalities, and most to two: only the outer border has one side.
  const sides = [...edges.values()];
  expect(Math.max(...sides)).toBe(2);
  expect(sides.filter((count) => count === 2).length / sides.length).toBeGreaterThan(0.75);
});
