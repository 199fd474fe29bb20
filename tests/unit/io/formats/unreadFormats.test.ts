import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { gdalConvert } from '../../../helpers/gdal';
import { readProblem } from '../../../helpers/readFixture';

const POINT = strToU8(
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { naam: 'a' }, geometry: { type: 'Point', coordinates: [4, 51] } },
    ],
  }),
);

test.each([
  [
    'DXF',
    async () =>
      gdalConvert('p.geojson', POINT, 'DXF', ['-sql', 'SELECT geometry FROM p', '-dialect', 'SQLITE']),
  ],
  ['GML', async () => gdalConvert('p.geojson', POINT, 'GML')],
  ['MapInfo', async () => strToU8('Version 300\r\nCharset "WindowsLatin1"\r\n')],
  ['Excel 97-2003 (xls)', async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['Shapefile (.shp)', async () => new Uint8Array([0, 0, 0x27, 0x0a, 0, 0, 0, 0])],
  ['File geodatabase (gdb)', async () => zipSync({ 'bomen.gdb/a00000001.gdbtable': new Uint8Array(9) })],
  ['OpenDocument (ods)', async () => gdalConvert('p.geojson', POINT, 'ODS')],
  ['Shapefile (.dbf, .shx)', async () => zipSync({ 'bomen.dbf': new Uint8Array(9) })],
])('%s is named, with the next step', async (format, content) => {
  expect(await readProblem(await content())).toMatchObject({ code: 'format.notRead', params: { format } });
});
