import { strToU8, zipSync } from 'fflate';
import { fileOf } from '../files';
import { sheetRow, workbook } from '../madeForms';
import { COLLECTION, spaces } from '../madeTexts';
import type { FileMaker, Trial } from '../trial';

export const BOMB: FileMaker = fileOf('bom.zip', () => zipSync({ 'bomen.geojson': spaces(300e6) }));

/** A zip that says of its files that they are smaller than they are. */
function liar(): Uint8Array {
  const zip = zipSync({ 'bomen.geojson': spaces(300e6) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.length - 6, true);
  for (const at of [22, directory + 24]) view.setUint32(at, 1000, true);
  return zip;
}
const nested = (depth: number, inner: Uint8Array): Uint8Array =>
  depth === 0 ? inner : zipSync({ [`${depth}.zip`]: nested(depth - 1, inner) });

export const ARCHIVES: readonly Trial[] = [
  { name: 'zip bomb, by ratio', files: [BOMB] },
  { name: 'zip bomb, that lies of its size', files: [fileOf('leugen.zip', liar)] },
  {
    name: 'zip bomb, nested',
    files: [fileOf('genest.zip', () => nested(8, zipSync({ 'a.geojson': spaces(100e6) })))],
  },
  {
    name: 'zip with 60,000 files',
    files: [
      fileOf('veel.zip', () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 60_000 }, (_, at) => [`a${at}.geojson`, strToU8(`${COLLECTION}]}`)]),
          ),
          { level: 0 },
        ),
      ),
    ],
  },
  {
    name: 'zip with nothing in it',
    files: [fileOf('leeg.zip', () => zipSync({ 'map/': new Uint8Array(0) }))],
  },
  {
    name: 'Excel bomb',
    files: [fileOf('bom.xlsx', () => workbook(`${sheetRow(1, ['lon', 'lat'])}${' '.repeat(300e6)}`))],
  },
];
