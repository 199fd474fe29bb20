import { expect, test } from 'vitest';
import type { Feature } from 'geojson';
import { writeFlatGeobuf } from '../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { gdalFeatures, gdalLayer } from '../helpers/gdal';
import { geojsonColumns } from '../helpers/geojsonColumns';

const TYPES = { id: 'number', share: 'number', name: 'text', built: 'date', forest: 'boolean' } as const;

/** A grid of squares with a hole, four in ten kilometres, with every type of attribute. */
const squares: Feature[] = Array.from({ length: 400 }, (_, id) => {
  const [column, row] = [id % 20, Math.floor(id / 20)];
  // Whole thousandths of a degree: as decimals they are the doubles that GDAL prints.
  const position = (x: number, y: number) => [
    (3000 + column * 100 + x) / 1000,
    (50700 + row * 40 + y) / 1000,
  ];
  const ring = (inset: number) => [
    position(inset, inset),
    position(50 - inset, inset),
    position(50 - inset, 30 - inset),
    position(inset, 30 - inset),
    position(inset, inset),
  ];
  return {
    type: 'Feature',
    properties: {
      id,
      share: id / 7,
      name: id % 3 === 0 ? null : `Vlak ${id} – 'é'`,
      built: `20${String(21 + (id % 6))}-05-0${1 + (id % 9)}`,
      forest: id % 2 === 0,
    },
    geometry: { type: 'Polygon', coordinates: [ring(0), ring(5).reverse()] },
  };
});
const bytes = writeFlatGeobuf(geojsonColumns(squares, TYPES), {
  name: 'squares',
});
const idOf = ({ properties }: Feature) => properties!['id'] as number;

test('GDAL reads header, CRS, extent and column types', async () => {
  const layer = await gdalLayer('squares.fgb', bytes);
  expect(layer).toMatchObject({ name: 'squares', featureCount: 400 });
  expect(layer.geometryFields[0]).toMatchObject({
    type: 'Polygon',
    extent: [3, 50.7, 4.95, 51.49],
    coordinateSystem: { projjson: { id: { authority: 'EPSG', code: 4326 } } },
  });
  expect(layer.fields.map(({ name, type, subType }) => [name, subType ?? type])).toEqual([
    ['id', 'Integer'],
    ['share', 'Real'],
    ['name', 'String'],
    ['built', 'DateTime'],
    ['forest', 'Boolean'],
  ]);
});

test('GDAL reads every geometry and value', async () => {
  const { features } = await gdalFeatures('squares.fgb', bytes);
  expect(features).toHaveLength(400);
  for (const feature of features) {
    const original = squares[idOf(feature)]!;
    expect(feature.geometry).toEqual(original.geometry);
    const built = `${String(original.properties!['built'])}T00:00:00`;
    expect(feature.properties).toEqual({ ...original.properties, built });
  }
});

test('a GDAL search through our index finds the squares that a full scan finds', async () => {
  const [minX, minY, maxX, maxY] = [3.42, 50.9, 4.13, 51.2];
  const spat = [minX, minY, maxX, maxY].map(String);
  const { features } = await gdalFeatures('squares.fgb', bytes, ['-spat', ...spat]);
  const expected = squares.filter(({ geometry }) => {
    const [[x1, y1], , [x2, y2]] = (geometry as GeoJSON.Polygon).coordinates[0] as [
      [number, number],
      [number, number],
      [number, number],
    ];
    return x1 <= maxX && x2 >= minX && y1 <= maxY && y2 >= minY;
  });
  expect(features.map(idOf).sort((a, b) => a - b)).toEqual(expected.map(idOf));
  expect(expected.length).toBeGreaterThan(20);
});

test('GDAL opens a layer without features, and features without geometry', async () => {
  const empty = await gdalLayer('empty.fgb', writeFlatGeobuf(geojsonColumns([], TYPES), { name: 'empty' }));
  expect(empty.featureCount).toBe(0);
  const withNull = geojsonColumns([{ geometry: null, properties: { id: 7 } }, squares[1]!], { id: 'number' });
  const some = writeFlatGeobuf(withNull, { name: 'some' });
  const { features } = await gdalLayer('some.fgb', some, ['-features']);
  expect(features!.map((feature) => [idOf(feature), feature.geometry?.type])).toEqual([
    [1, 'Polygon'],
    [7, undefined],
  ]);
});
