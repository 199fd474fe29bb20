import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { writeFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { packageFeatures, packageHeader } from '../../../../helpers/flatGeobufReader';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';
import type { AttributeType } from '../../../../../src/features/columns';

const SQUARE = [
  [4, 51],
  [5, 51],
  [5, 52],
  [4, 52],
  [4, 51],
];
const HOLE = [
  [4.2, 51.2],
  [4.2, 51.4],
  [4.4, 51.4],
  [4.4, 51.2],
  [4.2, 51.2],
];
const POINT: Geometry = { type: 'Point', coordinates: [3.7250000000000001, 51.0543] };
const POINTS: Geometry = {
  type: 'MultiPoint',
  coordinates: [
    [4, 50.9],
    [4.1, 51],
  ],
};
const LINE: Geometry = { type: 'LineString', coordinates: SQUARE.slice(0, 3) };
const LINES: Geometry = { type: 'MultiLineString', coordinates: [SQUARE.slice(0, 2), HOLE.slice(1, 4)] };
const POLYGON: Geometry = { type: 'Polygon', coordinates: [SQUARE, HOLE] };
const POLYGONS: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[SQUARE, HOLE], [SQUARE.map(([x, y]) => [x! - 1.5, y!])]],
};

function write(geometries: (Geometry | null)[], properties: object[] = [], types = {}): Uint8Array {
  const features = geometries.map((geometry, at) => ({ geometry, properties: { ...properties[at] } }));
  return writeFlatGeobuf(geojsonColumns(features, types), { name: 'test' });
}

async function geometriesOf(bytes: Uint8Array): Promise<Geometry[]> {
  return (await packageFeatures(bytes)).map(({ geometry }) => geometry);
}

test('a column without a name gets one, for no reader takes it without', () => {
  const { columns } = packageHeader(write([POINT], [{ naam: 'a', '': 'b' }], { naam: 'text', '': 'text' }));
  expect(columns?.map(({ name }) => name)).toEqual(['naam', 'field_2']);
});

describe('geometry', () => {
  test.each([
    ['Point', POINT],
    ['MultiPoint', POINTS],
    ['LineString', LINE],
    ['MultiLineString', LINES],
    ['Polygon', POLYGON],
    ['MultiPolygon', POLYGONS],
  ])('of one kind (%s) comes back as it was', async (type, geometry) => {
    expect(await geometriesOf(write([geometry]))).toEqual([{ ...geometry, type }]);
  });

  test('is Multi for all features when one of them has several parts', async () => {
    const geometries = await geometriesOf(write([POLYGON, POLYGONS]));
    expect(geometries).toHaveLength(2);
    expect(geometries).toContainEqual(POLYGONS);
    expect(geometries).toContainEqual({ type: 'MultiPolygon', coordinates: [POLYGON.coordinates] });
  });

  test('of mixed kinds keeps the type of every feature', async () => {
    const both: Geometry = { type: 'GeometryCollection', geometries: [POINT, LINE, POLYGON] };
    const written = [POINT, LINES, POLYGON, both];
    const bytes = write(written);
    expect(packageHeader(bytes).geometryType).toBe(0);
    const geometries = await geometriesOf(bytes);
    expect(geometries).toHaveLength(4);
    for (const geometry of written) expect(geometries).toContainEqual(geometry);
  });
});

describe('attributes', () => {
  const TYPES: Record<string, AttributeType> = {
    small: 'number',
    large: 'number',
    exact: 'number',
    never: 'number',
    name: 'text',
    date: 'date',
    flag: 'boolean',
  };
  const ROWS = [
    { small: -7, large: 2 ** 40, exact: 0.1, name: 'Sint-Genesius-Rode é €', date: '2024-05-14', flag: true },
    { small: 3, large: 0, exact: 2, name: '', flag: false },
    {},
  ];

  test('keep their values, and a null is left out', async () => {
    const features = await packageFeatures(write([POINT, POINT, POINT], ROWS, TYPES));
    expect(features.map(({ properties }) => properties)).toEqual(ROWS);
  });

  test('get their type from all values, not from the first feature', () => {
    const header = packageHeader(write([POINT, POINT, POINT], [...ROWS].reverse(), TYPES));
    const types = header.columns!.map(({ name, type }) => [name, type]);
    expect(types).toEqual([
      ['small', 5 /* Int */],
      ['large', 7 /* Long */],
      ['exact', 10 /* Double */],
      ['never', 10 /* Double */],
      ['name', 11 /* String */],
      ['date', 13 /* DateTime */],
      ['flag', 2 /* Bool */],
    ]);
  });
});

describe('the header', () => {
  test('says name, CRS, envelope and texts', () => {
    const columns = geojsonColumns([
      { geometry: POLYGON, properties: {} },
      { geometry: POINT, properties: {} },
    ]);
    const header = packageHeader(
      writeFlatGeobuf(columns, {
        name: 'x',
        title: 'Titel',
        description: 'Wat',
        metadata: '{"synthetic":true}',
      }),
    );
    expect(header).toMatchObject({
      featuresCount: 2,
      indexNodeSize: 16,
      title: 'Titel',
      description: 'Wat',
      metadata: '{"synthetic":true}',
      crs: { org: 'EPSG', code: 4326 },
    });
    expect([...header.envelope!]).toEqual([3.725, 51, 5, 52]);
  });
});

describe('what has no geometry', () => {
  test('a layer without features is a file without index', async () => {
    const bytes = write([], [], { name: 'text' });
    const header = packageHeader(bytes);
    expect(header.featuresCount).toBe(0);
    expect(header.indexNodeSize).toBe(0);
    expect(header.columns!.map(({ name }) => name)).toEqual(['name']);
    expect(await packageFeatures(bytes)).toEqual([]);
  });

  test('a feature without geometry stays out of the envelope', () => {
    const header = packageHeader(write([null, POLYGON]));
    expect(header.featuresCount).toBe(2);
    expect([...header.envelope!]).toEqual([4, 51, 5, 52]);
  });
});

test('the same columns give the same bytes', () => {
  const features: Pick<Feature, 'geometry' | 'properties'>[] = [POINT, LINES, POLYGONS].map((geometry) => ({
    geometry,
    properties: {},
  }));
  const [first, second] = [1, 2].map(() => writeFlatGeobuf(geojsonColumns(features), { name: 'x' }));
  expect(first).toEqual(second);
});
