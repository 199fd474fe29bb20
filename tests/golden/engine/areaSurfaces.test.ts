import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { buildDataFiles } from '../../../scripts/data/buildDataFiles';
import { areaSurfaces } from '../../../src/engine/areaSurfaces';
import { attributeValue, findAttribute } from '../../../src/features/columns';
import { readLayer } from '../../../src/io/readLayer';
import { gdalConvert, gdalFeatures } from '../../helpers/gdal';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { valueOf } from '../../helpers/valueOf';

test('every municipality has the surface that GDAL measures in Lambert 72', async () => {
  const { path, bytes } = buildDataFiles().next().value!;
  const { columns } = valueOf(await readLayer({ kind: 'bytes', name: path, bytes }));
  const surfaces = areaSurfaces(columns.count, columns.polygons);
  const projected = await gdalConvert('areas.fgb', bytes, 'FlatGeobuf', [
    ...['-t_srs', 'EPSG:31370', '-nln', 'areas'],
  ]);
  const { features } = await gdalFeatures('areas.fgb', projected, [
    ...['-sql', 'SELECT code, OGR_GEOM_AREA AS area FROM areas'],
  ]);
  const measured = new Map(features.map(({ properties }) => [properties!['code'], properties!['area']]));
  const codes = findAttribute(columns, 'code')!;
  expect(measured.size).toBe(285);
  surfaces.forEach((surface, area) => {
    expect(surface / (measured.get(attributeValue(codes, area)) as number)).toBeCloseTo(1, 7);
  });
  // Flanders is 13,626 km² by Statbel; the schematic borders keep it.
  const km2 = surfaces.reduce((sum, surface) => sum + surface, 0) / 1e6;
  expect(Math.abs(km2 / 13_626 - 1)).toBeLessThan(0.02);
});

test('parts are added, holes left out, a crossing counted by the even-odd rule, and no geometry is zero', () => {
  const ring = (west: number, south: number, size: number): Position[] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
  const bowTie = ring(4, 51, 0.01);
  [bowTie[1], bowTie[2]] = [bowTie[2]!, bowTie[1]!];
  const { count, polygons } = geojsonColumns(
    [
      polygon(ring(4, 51, 0.01)),
      { type: 'MultiPolygon' as const, coordinates: [[ring(4, 51, 0.01)], [ring(4.02, 51, 0.01)]] },
      polygon(ring(4, 51, 0.01), ring(4.0025, 51.0025, 0.005).reverse()),
      polygon(bowTie),
      null,
    ].map((geometry) => ({ properties: {}, geometry })),
  );
  const [square, two, holed, crossed, none] = areaSurfaces(count, polygons);
  expect(two! / square!).toBeCloseTo(2, 6);
  expect(holed! / square!).toBeCloseTo(3 / 4, 4);
  expect(crossed! / square!).toBeCloseTo(1 / 2, 4);
  expect(none).toBe(0);
});
