import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readProblem } from '../../../helpers/readFixture';

test.each([
  ['MapInfo', async () => strToU8('Version 300\r\nCharset "WindowsLatin1"\r\n')],
  ['Excel 97-2003 (xls)', async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['Shapefile (.shp)', async () => new Uint8Array([0, 0, 0x27, 0x0a, 0, 0, 0, 0])],
  ['Shapefile (.dbf, .shx)', async () => zipSync({ 'bomen.dbf': new Uint8Array(9) })],
])('%s is named, with the next step', async (format, content) => {
  expect(await readProblem(await content())).toMatchObject({ code: 'format.notRead', params: { format } });
});
