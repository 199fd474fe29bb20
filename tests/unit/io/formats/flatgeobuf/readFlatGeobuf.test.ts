import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Columns } from '../../../../../src/features/columns';
import { readFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/readFlatGeobuf';
import { writeFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { gdalConvert } from '../../../../helpers/gdal';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';
import { bytesOf, readOk, readProblem } from '../../../../helpers/readFixture';

const RING = [
  [4, 51],
  [4.5, 51],
  [4.5, 51.25],
  [4, 51],
];
const HOLE = [
  [4.25, 51.0625],
  [4.375, 51.125],
  [4.375, 51.0625],
  [4.25, 51.0625],
];
/** The ring elsewhere: parts that overlap would be united. */
const FAR = RING.map(([x, y]) => [x! + 1, y!]);
const GEOMETRIES: Geometry[] = [
  { type: 'Point', coordinates: [4.25, 51] },
  { type: 'MultiPoint', coordinates: RING },
  { type: 'LineString', coordinates: RING },
  { type: 'MultiLineString', coordinates: [RING, HOLE] },
  { type: 'Polygon', coordinates: [RING, HOLE] },
  { type: 'MultiPolygon', coordinates: [[RING, HOLE], [FAR]] },
  {
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [4, 51] },
      { type: 'LineString', coordinates: RING },
    ],
  },
];

const features = (...geometries: (Geometry | null)[]): Feature[] =>
  geometries.map((geometry, index) => ({
    type: 'Feature',
    properties: { number: index },
    geometry: geometry as Geometry,
  }));

/** What GDAL makes of GeoJSON, without an index, so that the features keep their order. */
async function gdalFlatGeobuf(list: Feature[], options: string[] = []): Promise<Uint8Array> {
  const collection = bytesOf({ type: 'FeatureCollection', features: list });
  return gdalConvert('in.geojson', collection, 'FlatGeobuf', ['-lco', 'SPATIAL_INDEX=NO', ...options]);
}

async function columnsOf(bytes: Uint8Array): Promise<Columns> {
  const read = await readFlatGeobuf(bytes, 'file');
  if (!read.ok) expect.fail(JSON.stringify(read.problem));
  return read.value.columns;
}

/** Bytes with some of them changed. */
function patched(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
}

const headerEnd = (bytes: Uint8Array): number =>
  12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);

describe('geometry', () => {
  test.each(GEOMETRIES.map((geometry) => [geometry.type, geometry] as const))(
    'a file of GDAL with %s reads as its GeoJSON',
    async (_type, geometry) => {
      const list = features(geometry);
      const columns = await columnsOf(await gdalFlatGeobuf(list));
      expect(columns).toEqual({ ...geojsonColumns(list, { number: 'number' }) });
    },
  );

  test('kinds side by side in one file', async () => {
    const list = features(...GEOMETRIES);
    const columns = await columnsOf(await gdalFlatGeobuf(list, ['-nlt', 'GEOMETRY']));
    expect(columns).toEqual(geojsonColumns(list, { number: 'number' }));
  });

  test('a feature without geometry keeps its place and its attributes', async () => {
    const layer = geojsonColumns(features(GEOMETRIES[0]!, null), { number: 'number' });
    const { columns, report } = await readOk(writeFlatGeobuf(layer, { name: 'x' }));
    expect(columns.count).toBe(2);
    expect(columns.points.feature).toHaveLength(1);
    expect(report.notes).toContainEqual({ code: 'withoutGeometry', params: { count: 1, rows: '2' } });
  });

  test('heights are left out and counted per feature', async () => {
    const high: Geometry = { type: 'LineString', coordinates: RING.map(([x, y]) => [x!, y!, 12]) };
    const { columns, report } = await readOk(await gdalFlatGeobuf(features(high, high)));
    expect(columns.lines.positions).toHaveLength(2 * 2 * RING.length);
    expect(report.notes).toEqual([{ code: 'droppedZ', params: { count: 2 } }]);
  });

  test('parts without a length or a surface are left out and counted, a polygon with its outer ring', async () => {
    const speck = [RING[0]!, RING[0]!];
    const layer = geojsonColumns(
      features(
        { type: 'MultiLineString', coordinates: [RING, [RING[0]!]] },
        {
          type: 'MultiPolygon',
          coordinates: [
            [RING, speck],
            [speck, HOLE],
            [FAR, HOLE],
          ],
        },
        { type: 'Polygon', coordinates: [speck] },
      ),
      { number: 'number' },
    );
    const { columns, report } = await readOk(writeFlatGeobuf(layer, { name: 'x' }));
    expect(columns.lines.start).toHaveLength(1 + 1);
    expect([...columns.polygons.polygonStart]).toEqual([0, 1, 3]);
    expect([...columns.polygons.ringStart]).toEqual([0, 4, 8, 12]);
    expect(columns.polygons.feature).toHaveLength(2);
    expect(report.notes).toEqual([
      { code: 'degenerateParts', params: { count: 3, rows: '1, 2' } },
      { code: 'leftOutFeatures', params: { count: 1, rows: '3', cause: 'shortRing' } },
    ]);
  });

  test.each([0, 2, 4, 5])('a position without end leaves feature %i out, and names it', async (wrong) => {
    const list = features(...GEOMETRIES);
    // A number that stands nowhere else.
    const marked = JSON.stringify(list[wrong]).replaceAll('51]', '51.03125]');
    const bytes = await gdalFlatGeobuf(list.with(wrong, JSON.parse(marked) as Feature), ['-nlt', 'GEOMETRY']);
    const endless = patched(bytes, (view) => {
      for (let at = 0; at + 8 <= view.byteLength; at++)
        if (view.getFloat64(at, true) === 51.03125) view.setFloat64(at, Infinity, true);
    });
    const kept = GEOMETRIES.map((geometry, index) => (index === wrong ? null : geometry));
    const { columns, report } = await readOk(endless);
    expect(columns).toEqual(geojsonColumns(features(...kept), { number: 'number' }));
    expect(report.notes).toContainEqual({
      code: 'leftOutFeatures',
      params: { count: 1, rows: String(wrong + 1), cause: 'badPosition' },
    });
  });

  test('a feature whose own bytes are damaged is left out and named, and the others count', async () => {
    const bytes = await gdalFlatGeobuf(features(...Array.from({ length: 3 }, () => GEOMETRIES[2]!)));
    const first = headerEnd(bytes);
    const second = first + 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(first, true);
    const damaged = patched(bytes, (view) => view.setUint32(second + 4, 0x7fffffff, true));
    const { columns, report } = await readOk(damaged);
    expect([columns.count, [...columns.lines.feature]]).toEqual([3, [0, 2]]);
    expect(report.notes).toEqual([
      { code: 'leftOutFeatures', params: { count: 1, rows: '2', cause: 'damagedGeometry' } },
    ]);
  });

  test('starts anywhere in a larger buffer', async () => {
    const bytes = await gdalFlatGeobuf(features(...GEOMETRIES));
    const expected = await columnsOf(bytes);
    for (const shift of [1, 4]) {
      const larger = new Uint8Array(bytes.length + shift);
      larger.set(bytes, shift);
      expect(await columnsOf(larger.subarray(shift))).toEqual(expected);
    }
  });
});

describe('attributes', () => {
  test('keep their type, and what is missing is null', async () => {
    const list = features(GEOMETRIES[0]!, GEOMETRIES[0]!);
    list[0]!.properties = {
      real: 1.5,
      whole: 7,
      text: 'Sint-Job',
      flag: true,
      day: '2023-05-14',
      nested: { a: [1] },
    };
    list[1]!.properties = { real: null };
    const { attributes } = await columnsOf(await gdalFlatGeobuf(list));
    const byName = new Map(attributes.map((column) => [column.name, column]));
    expect([...byName.keys()]).toEqual(['real', 'whole', 'text', 'flag', 'day', 'nested']);
    expect([...byName.values()].map(({ type, values }) => [type, values[0]])).toEqual([
      ['number', 1.5],
      ['number', 7],
      ['text', 'Sint-Job'],
      ['boolean', 1],
      ['date', '2023-05-14T00:00:00'],
      ['text', '{ "a": [ 1 ] }'],
    ]);
    expect(attributes.map(({ isNull }) => [...isNull])).toEqual(attributes.map(() => [0, 1]));
  });

  test('what is no number, or one without end, is not known', async () => {
    const columns = geojsonColumns(features(null, null, null, null), { number: 'number' });
    const [number] = columns.attributes;
    if (number?.type === 'number') number.values.set([NaN, Infinity, -Infinity, 0.5]);
    const read = await columnsOf(writeFlatGeobuf(columns, { name: 'x' }));
    expect([...read.attributes[0]!.isNull]).toEqual([1, 1, 1, 0]);
  });

  test('a whole number that a double cannot hold becomes text, with all its digits', async () => {
    const list = features(GEOMETRIES[0]!, GEOMETRIES[0]!);
    const json = JSON.stringify({ type: 'FeatureCollection', features: list });
    const large = bytesOf(json.replace('"number":1', '"number":9007199254740993'));
    const bytes = await gdalConvert('in.geojson', large, 'FlatGeobuf', ['-lco', 'SPATIAL_INDEX=NO']);
    const { attributes } = await columnsOf(bytes);
    expect(attributes).toMatchObject([{ type: 'text', values: ['0', '9007199254740993'] }]);
  });
});

describe('a damaged file', () => {
  const layer = geojsonColumns(features(...GEOMETRIES.slice(0, 6)), { number: 'number' });
  const whole = writeFlatGeobuf(layer, { name: 'x' });

  test('cut at any length is named, never read as whole', async () => {
    for (let length = 0; length < whole.length; length++) {
      const { code } = await readProblem(whole.slice(0, length));
      const expected = length === 0 ? 'file.empty' : length < 3 ? 'format.unknown' : 'flatgeobuf.truncated';
      expect(code, `${length} bytes`).toBe(expected);
    }
  });

  test('names the feature where it breaks off', async () => {
    expect(await readProblem(whole.slice(0, -1))).toEqual({
      code: 'flatgeobuf.truncated',
      params: { file: 'file', feature: 6 },
    });
  });

  test('with more features than it counts is not summed up too low', async () => {
    const twice = new Uint8Array(whole.length + 16);
    twice.set(whole);
    expect((await readProblem(twice)).code).toBe('flatgeobuf.corrupt');
  });

  test('any single byte changed gives a layer or a problem, within reach of its size', async () => {
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0x00, 0x7f, 0xff]) {
        const read = await readFlatGeobuf(
          patched(whole, (view) => view.setUint8(at, value)),
          'file',
        );
        if (!read.ok) continue;
        const { points, lines, polygons } = read.value.columns;
        const positions = points.positions.length + lines.positions.length + polygons.positions.length;
        expect(positions * 8, `byte ${at}`).toBeLessThan(whole.length + 16 * 16);
      }
    }
  });

  test('a header that counts features in the billions asks for no memory', async () => {
    const bytes = await gdalFlatGeobuf(features(GEOMETRIES[0]!));
    const count = new DataView(bytes.buffer, bytes.byteOffset);
    const at = Array.from({ length: headerEnd(bytes) - 8 }, (_, index) => index).find(
      (index) => index > 12 && count.getBigUint64(index, true) === 1n,
    )!;
    const lying = patched(bytes, (view) => view.setBigUint64(at, 2n ** 60n, true));
    expect(await readProblem(lying)).toEqual({
      code: 'flatgeobuf.truncated',
      params: { file: 'file', feature: 2 },
    });
  });

  test('a header of nonsense is named', async () => {
    const nonsense = patched(whole, (view) => {
      for (let at = 12; at < headerEnd(whole); at++) view.setUint8(at, 0xff);
    });
    expect((await readProblem(nonsense)).code).toMatch(/^flatgeobuf\.(badHeader|corrupt)$/);
    const endless = patched(whole, (view) => view.setUint32(8, 0xffffffff, true));
    expect((await readProblem(endless)).code).toBe('flatgeobuf.badHeader');
  });

  test('an older version is told apart', async () => {
    const older = patched(whole, (view) => view.setUint8(3, 2));
    expect((await readProblem(older)).code).toBe('flatgeobuf.notFlatGeobuf');
  });
});
