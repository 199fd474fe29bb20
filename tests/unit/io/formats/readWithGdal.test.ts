import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFileLayer } from '../../../../scripts/coverage/readFileLayer';
import type { Report } from '../../../../scripts/coverage/report';
import type { Columns } from '../../../../src/features/columns';
import { readLayer } from '../../../../src/io/readLayer';
import { serveFiles } from '../../../helpers/fileServer';
import { gdalConvert, gdalConvertFiles } from '../../../helpers/gdal';
import { furthest, LAMBERT_GEOJSON, LAMBERT_POINTS, METRES } from '../../../helpers/lambertPoints';
import { valueOf } from '../../../helpers/valueOf';

const made = (driver: string, ...options: string[]) =>
  gdalConvert('p.geojson', LAMBERT_GEOJSON, driver, options);
const zipped = async (driver: string, ...options: string[]) =>
  zipSync(await gdalConvertFiles('p.geojson', LAMBERT_GEOJSON, driver, options));
const read = async (bytes: Uint8Array, fetchGdal = true) =>
  readLayer({ kind: 'bytes', name: 'file', bytes, fetchGdal });

/** In a drawing a point has no attributes: its number is its place in the file. */
function numbered(columns: Columns): Columns {
  const values = Array.from({ length: columns.count }, (_, at) => LAMBERT_POINTS[at]!.id);
  return {
    ...columns,
    attributes: [
      {
        name: 'id',
        type: 'number',
        values: Float64Array.from(values),
        isNull: new Uint8Array(columns.count),
      },
    ],
  };
}

let drawing: Uint8Array;

test('GDAL comes only when it is asked for', async () => {
  const empty = new TextEncoder().encode('  0\nSECTION\n  2\nHEADER\n  0\nENDSEC\n  0\nEOF\n');
  expect(await read(empty, false)).toMatchObject({
    ok: false,
    problem: { code: 'format.needsGdal', params: { format: 'DXF', megabytes: 11 } },
  });
});

test.each([
  ['gdb', () => zipped('OpenFileGDB', '-unsetFid')],
  // The older form of MapInfo has whole steps of a centimetre and a half over its bounds.
  ['mapinfo', () => zipped('MapInfo File', '-dsco', 'FORMAT=MIF')],
  ['ods', () => made('ODS')],
  ['gml', () => made('GML')],
])('the same 500 points come out of %s', async (format, content) => {
  const { columns, report } = valueOf(await read(await content()));
  expect(report).toMatchObject({ format, featureCount: 500, pointCount: 500 });
  expect(furthest(columns)).toBeLessThan(METRES);
});

test('of several MapInfo files in a zip one is chosen, and the others are named', async () => {
  const files = await gdalConvertFiles('p.geojson', LAMBERT_GEOJSON, 'MapInfo File', ['-dsco', 'FORMAT=MIF']);
  const twice = Object.entries(files).flatMap(([name, bytes]) =>
    ['bomen', 'hagen'].map((stem) => [name.replace(/^.*(?=\.)/, stem), bytes] as const),
  );
  const bytes = zipSync(Object.fromEntries(twice));
  const source = { kind: 'bytes', name: 'file', bytes, fetchGdal: true, layer: 'hagen.mif' } as const;
  const { report } = valueOf(await readLayer(source));
  expect(report).toMatchObject({
    ...{ featureCount: 500, choice: { layers: ['bomen.mif', 'hagen.mif'], layer: 'hagen.mif' } },
    notes: expect.arrayContaining([{ code: 'otherLayers', params: { layers: 'bomen.mif' } }]) as unknown,
  });
});

test('the same 500 points come out of a drawing, which names no CRS', async () => {
  drawing = await made('DXF', '-select', '');
  const { columns, report } = valueOf(await read(drawing));
  expect(report).toMatchObject({ format: 'dxf', crs: 'EPSG:31370', pointCount: 500 });
  expect(report.notes).toMatchObject([{ code: 'detectedCrs' }]);
  expect(furthest(numbered(columns))).toBeLessThan(METRES);
});

test('the batch command has GDAL read from an address as from a file', async () => {
  const server = await serveFiles((_, response) => response.end(drawing));
  const report: Report = {
    ...{ language: 'nl', note: () => undefined, read: () => undefined },
    ...{ count: () => undefined, progress: () => undefined },
  };
  const { columns } = valueOf(await readFileLayer(`${server.url}plan.dxf`, report, { assumeCrs: null }));
  await server.close();
  expect(columns.points.feature.length).toBe(500);
});

test.each(['GML', 'ODS'])('%s that is cut off is refused', async (driver) => {
  const bytes = await made(driver);
  expect(await read(bytes.slice(0, Math.floor(bytes.length * 0.6)))).toMatchObject({
    ok: false,
    problem: { code: 'file.unreadable' },
  });
});
