import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { measureDocument } from '../../../../../src/io/exports/measureDocument';
import { attributeValue, findAttribute } from '../../../../../src/features/columns';
import { exported } from '../../../../helpers/exported';
import { gdalConvertFiles } from '../../../../helpers/gdal';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';
import { readOk, readProblem } from '../../../../helpers/readFixture';
import { READ_FORMATS } from '../../../../../src/io/formats/drivers';

const ABOUT = { name: 'x', target: 'bomen', synthetic: false, source: '', licence: '', date: '' } as const;
const ring = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
/** A square with a hole, in which an island lies with a hole of its own; a box around the island holds both holes. */
const NESTED = geojsonColumns(
  [
    {
      properties: { name: 'Sint-Job' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [ring(4, 51, 0.5), ring(4.125, 51.125, 0.25).reverse()],
          [ring(4.1875, 51.1875, 0.125), ring(4.21875, 51.21875, 0.0625).reverse()],
        ],
      },
    },
    { properties: { name: 'Zaventem' }, geometry: { type: 'Polygon', coordinates: [ring(5, 51, 0.125)] } },
  ],
  { name: 'text' },
);
const DAMAGED = { code: 'file.unreadable', params: { file: 'file', cause: 'damagedZip' } };
const zip = async () => exported(measureDocument(NESTED, ABOUT, 'nl'), 'shapefile', 'EPSG:4326');

/** The zip with some of its files changed or, where null, left out. */
async function changed(changes: Record<string, Uint8Array | null>): Promise<Uint8Array> {
  const files = { ...unzipSync(await zip()), ...changes };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).filter((entry): entry is [string, Uint8Array] => entry[1] !== null),
    ),
  );
}

test('holes come back to the ring that they lie in, also when rings are nested', async () => {
  const { columns, report } = await readOk(await zip());
  expect(columns).toEqual(NESTED);
  expect(report).toMatchObject({ format: 'shapefile', crs: 'EPSG:4326', notes: [] });
});

test('a Shapefile of GDAL is read: its CRS by name, its texts in UTF-8, its numbers and dates by type', async () => {
  const source = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { naam: 'Thérèse', aantal: 12.5, gebouwd: '2024-05-01', leeg: null },
        geometry: {
          type: 'LineString',
          coordinates: [
            [4.3839, 50.8428],
            [4.4, 50.9],
          ],
        },
      },
    ],
  };
  const files = await gdalConvertFiles('lijn.geojson', strToU8(JSON.stringify(source)), 'ESRI Shapefile', [
    ...['-t_srs', 'EPSG:31370', '-lco', 'ENCODING=UTF-8'],
  ]);
  const { columns, report } = await readOk(zipSync(files));
  expect(report).toMatchObject({ lineCount: 1, crs: 'EPSG:31370' });
  expect(columns.lines.positions[0]).toBeCloseTo(4.3839, 7);
  expect(columns.lines.positions[1]).toBeCloseTo(50.8428, 7);
  expect(columns.attributes.map((column) => [column.name, column.type, attributeValue(column, 0)])).toEqual([
    ['naam', 'text', 'Thérèse'],
    ['aantal', 'number', 12.5],
    ['gebouwd', 'date', '2024-05-01'],
    ['leeg', 'text', null],
  ]);
});

describe('without or with other files beside the shapes', () => {
  test('no .prj: the coordinates tell', async () => {
    const { report } = await readOk(await changed({ 'x.prj': null }));
    expect(report.notes).toEqual([{ code: 'assumedWgs84', params: {} }]);
  });

  test('no .dbf: no attributes', async () => {
    expect((await readOk(await changed({ 'x.dbf': null }))).columns.attributes).toEqual([]);
  });

  test('a row that is marked as removed goes with its shape', async () => {
    const dbf = unzipSync(await zip())['x.dbf']!.slice();
    dbf[new DataView(dbf.buffer).getUint16(8, true)] = '*'.charCodeAt(0);
    const { columns } = await readOk(await changed({ 'x.dbf': dbf }));
    expect(columns.count).toBe(1);
    expect(attributeValue(findAttribute(columns, 'name')!, 0)).toBe('Zaventem');
  });

  test('without a .cpg, bytes that are no UTF-8 are those of Windows', async () => {
    const dbf = unzipSync(await zip())['x.dbf']!.slice();
    dbf[dbf.indexOf('S'.charCodeAt(0), 65)] = 0xc9;
    const { columns } = await readOk(await changed({ 'x.dbf': dbf, 'x.cpg': null }));
    expect(attributeValue(findAttribute(columns, 'name')!, 0)).toBe('Éint-Job');
  });
});

describe('the table', () => {
  const columns = geojsonColumns(
    [
      {
        properties: { a: 'x', b: '2024-05-01' },
        geometry: { type: 'Point', coordinates: [4, 51] },
      },
    ],
    { a: 'text', b: 'date' },
  );
  /** The columns and notes after a change of the bytes of the table, of which the second field starts at 64. */
  async function readChanged(change: (dbf: Uint8Array, row: number) => void) {
    const files = unzipSync(await exported(measureDocument(columns, ABOUT, 'nl'), 'shapefile'));
    const dbf = files['x.dbf']!.slice();
    change(dbf, new DataView(dbf.buffer).getUint16(8, true));
    const { columns: read, report } = await readOk(zipSync({ ...files, 'x.dbf': dbf }));
    return {
      values: read.attributes.map((column) => [column.name, attributeValue(column, 0)]),
      notes: report.notes,
    };
  }

  test('may have a name twice, and has two columns then', async () => {
    const { values } = await readChanged((dbf) => (dbf[64] = 'a'.charCodeAt(0)));
    expect(values).toEqual([
      ['a', 'x'],
      ['a~2', '2024-05-01'],
    ]);
  });

  test('has no day where it has zeros', async () => {
    const { values } = await readChanged((dbf, row) => dbf.fill('0'.charCodeAt(0), row + 2, row + 10));
    expect(values).toEqual([
      ['a', 'x'],
      ['b', null],
    ]);
  });

  test('names the fields whose type is not read', async () => {
    const { values, notes } = await readChanged((dbf) => (dbf[64 + 11] = 'M'.charCodeAt(0)));
    expect(values).toEqual([['a', 'x']]);
    expect(notes).toEqual([{ code: 'skippedColumns', params: { columns: 'b' } }]);
  });
});

describe('a zip of several Shapefiles', () => {
  const files = async (name: string, columns = NESTED) => {
    const zipped = await exported(measureDocument(columns, { ...ABOUT, name }, 'nl'), 'shapefile');
    return Object.fromEntries(Object.entries(unzipSync(zipped)).filter(([path]) => path.startsWith(name)));
  };

  test('of two layers is the first, and names the other', async () => {
    const both = { ...(await files('wegen-2024')), ...(await files('wegen-2025')) };
    const { columns, report } = await readOk(zipSync(both));
    expect(columns).toEqual(NESTED);
    expect(report.notes).toEqual([{ code: 'otherLayers', params: { layers: 'wegen-2025' } }]);
  });

  test('of the kinds of one layer is that layer', async () => {
    const point = {
      properties: { name: 'Gent' },
      geometry: { type: 'Point' as const, coordinates: [3.7, 51] },
    };
    const line = {
      properties: { name: 'Leie' },
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [3.5, 51],
          [3.75, 51.0625],
        ],
      },
    };
    const mixed = await files('x', geojsonColumns([point, line], { name: 'text' }));
    const { columns, report } = await readOk(zipSync({ ...mixed, ...(await files('y')) }));
    expect(columns).toMatchObject({ count: 2, points: { feature: new Uint32Array([0]) } });
    expect(report.lineCount).toBe(1);
    expect(report.notes).toEqual([{ code: 'otherLayers', params: { layers: 'y' } }]);
  });
});

describe('a zip that is not right', () => {
  test('without a Shapefile is a format that is not known', async () => {
    expect(await readProblem(zipSync({ 'leesmij.txt': strToU8('alleen tekst') }))).toEqual({
      code: 'format.unknown',
      params: { file: 'file', formats: READ_FORMATS },
    });
  });

  test('that is cut off says that it is damaged', async () => {
    expect(await readProblem((await zip()).subarray(0, 300))).toEqual(DAMAGED);
  });

  test('with a bit flipped in its packed files says that it is damaged', async () => {
    const packed = zipSync(unzipSync(await zip()), { level: 0 });
    const shp = packed.findIndex((_, at) => strFromU8(packed.subarray(at, at + 5)) === 'x.shp');
    for (const [at, flag] of [
      [shp + 5 + 110, 1],
      [shp + 5 + 160, 0x80],
    ] as const) {
      const damaged = packed.slice();
      damaged[at]! ^= flag;
      expect(await readProblem(damaged)).toEqual(DAMAGED);
    }
  });

  test('with fewer shapes than its header or its table says names the feature', async () => {
    const shp = unzipSync(await zip())['x.shp']!;
    const first = 100 + 8 + new DataView(shp.buffer, shp.byteOffset).getInt32(104) * 2;
    const cut = shp.slice(0, first);
    expect(await readProblem(await changed({ 'x.shp': cut, 'x.dbf': null }))).toEqual({
      code: 'shapefile.corrupt',
      params: { file: 'file', feature: 1 },
    });
    new DataView(cut.buffer).setInt32(24, first / 2);
    for (const shx of [{}, { 'x.shx': null }]) {
      expect(await readProblem(await changed({ ...shx, 'x.shp': cut }))).toEqual({
        code: 'shapefile.corrupt',
        params: { file: 'file', feature: 2 },
      });
    }
    const alone = await changed({ 'x.shp': cut, 'x.dbf': null, 'x.shx': null });
    expect((await readOk(alone)).columns.count).toBe(1);
  });

  test.each([150, 300])('with shapes that break off after %i bytes names the feature', async (length) => {
    const shp = unzipSync(await zip())['x.shp']!.subarray(0, length);
    expect(await readProblem(await changed({ 'x.shp': shp }))).toEqual({
      code: 'shapefile.corrupt',
      params: { file: 'file', feature: 1 },
    });
  });

  test('with a table of fewer rows than shapes names the feature', async () => {
    const dbf = unzipSync(await zip())['x.dbf']!.slice();
    new DataView(dbf.buffer).setUint32(4, 1, true);
    expect(await readProblem(await changed({ 'x.dbf': dbf }))).toEqual({
      code: 'shapefile.corrupt',
      params: { file: 'file', feature: 2 },
    });
  });

  test('with a surface in patches leaves the feature out, and names it', async () => {
    const shp = unzipSync(await zip())['x.shp']!.slice();
    new DataView(shp.buffer).setInt32(108, 31, true);
    const { columns, report } = await readOk(await changed({ 'x.shp': shp }));
    expect([columns.count, [...columns.polygons.feature]]).toEqual([2, [1]]);
    expect(report.notes).toEqual([
      { code: 'unsupportedFeatures', params: { count: 1, rows: '1', type: 'MultiPatch' } },
    ]);
  });

  test.each([
    ['a type that does not exist', 0, 7],
    ['more positions than it holds', 40, 1_000_000],
    ['more rings than it holds', 36, 1_000_000],
  ])('with a shape of %s leaves the feature out, and names it', async (_, at, value) => {
    const shp = unzipSync(await zip())['x.shp']!.slice();
    new DataView(shp.buffer).setInt32(108 + at, value, true);
    const { columns, report } = await readOk(await changed({ 'x.shp': shp }));
    expect([columns.count, [...columns.polygons.feature]]).toEqual([2, [1]]);
    expect(report.notes).toEqual([
      { code: 'leftOutFeatures', params: { count: 1, rows: '1', cause: 'damagedGeometry' } },
    ]);
  });
});

describe('which shapes there are', () => {
  /** Points at 4, 4.25, ... degrees east, without a table, in three files whose bytes may be changed. */
  async function pointFiles(count: number): Promise<{ shp: Uint8Array; shx: Uint8Array }> {
    const features = Array.from({ length: count }, (_, index) => ({
      properties: {},
      geometry: { type: 'Point' as const, coordinates: [4 + index / 4, 51] },
    }));
    const files = unzipSync(
      await exported(measureDocument(geojsonColumns(features), ABOUT, 'nl'), 'shapefile'),
    );
    return { shp: files['x.shp']!.slice(), shx: files['x.shx']!.slice() };
  }
  const places = async (files: Record<string, Uint8Array>): Promise<number[]> => {
    const { columns, report } = await readOk(zipSync(files));
    expect(report.notes).toEqual([{ code: 'assumedWgs84', params: {} }]);
    return [...columns.points.positions].filter((_, index) => index % 2 === 0);
  };
  const followedBy = (bytes: Uint8Array, more: Uint8Array): Uint8Array => {
    const both = new Uint8Array(bytes.length + more.length);
    both.set(bytes);
    both.set(more, bytes.length);
    return both;
  };

  test('is what the .shx says: a shape that was written anew counts once', async () => {
    const { shp, shx } = await pointFiles(3);
    // The second shape, written again at the end: at 4.875.
    const moved = followedBy(shp, shp.slice(128, 156));
    const view = new DataView(moved.buffer);
    view.setFloat64(shp.length + 12, 4.875, true);
    view.setInt32(24, moved.length / 2);
    new DataView(shx.buffer).setInt32(108, shp.length / 2);
    expect(await places({ 'x.shp': moved, 'x.shx': shx })).toEqual([4, 4.875, 4.5]);
    expect(await places({ 'x.shp': moved })).toEqual([4, 4.25, 4.5, 4.875]);
  });

  test('ends where the header says, or the padding begins, with a .shx or without', async () => {
    const { shp, shx } = await pointFiles(3);
    for (const tail of [new Uint8Array(64), Uint8Array.of(1, 2, 3), shp.slice(100, 128)]) {
      const longer = followedBy(shp, tail);
      expect(await places({ 'x.shp': longer, 'x.shx': shx })).toEqual([4, 4.25, 4.5]);
      expect(await places({ 'x.shp': longer })).toEqual([4, 4.25, 4.5]);
    }
    const counted = followedBy(shp, new Uint8Array(64));
    new DataView(counted.buffer).setInt32(24, counted.length / 2);
    expect(await places({ 'x.shp': counted })).toEqual([4, 4.25, 4.5]);
  });

  test('is told by the shapes where the .shx is none, or was never finished', async () => {
    const { shp, shx } = await pointFiles(3);
    for (const index of [shx.slice(0, 50), new Uint8Array(shx.length), shx.slice(0, 100)]) {
      if (index.length === 100) new DataView(index.buffer).setInt32(24, 50);
      expect(await places({ 'x.shp': shp, 'x.shx': index })).toEqual([4, 4.25, 4.5]);
    }
  });

  test('cannot be told where the .shx points beyond the file', async () => {
    const { shp, shx } = await pointFiles(3);
    new DataView(shx.buffer).setInt32(108, 1000);
    expect(await readProblem(zipSync({ 'x.shp': shp, 'x.shx': shx }))).toEqual({
      code: 'shapefile.corrupt',
      params: { file: 'file', feature: 2 },
    });
  });
});
