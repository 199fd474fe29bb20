import { unzipSync } from 'fflate';
import { crc32 } from '../../crc32';

/** The files that make a Shapefile; everything else in a zip is left packed. */
const OURS = /\.(shp|shx|dbf|prj|cpg)$/i;
/** Copies of names that macOS puts into its zips. */
const COPIES = /(^|\/)(__MACOSX\/|\._)/;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/**
 * The files of Shapefiles in a zip, by name. fflate does not compare what it unpacks with the checksum that the zip has
 * of it, and a flipped bit would become another coordinate.
 * @returns null for bytes that are no zip, that are damaged, or that are locked with a password
 */
export function unpackShapefiles(zip: Uint8Array): Record<string, Uint8Array> | null {
  const places = new Map<string, number>();
  let place = 0;
  try {
    const files = unzipSync(zip, {
      filter: ({ name }) => {
        places.set(name, place++);
        return OURS.test(name) && !COPIES.test(name);
      },
    });
    const checksums = directoryChecksums(zip);
    const isWhole = Object.entries(files).every(
      ([name, bytes]) => crc32(bytes) === checksums[places.get(name)!],
    );
    return isWhole ? files : null;
  } catch {
    return null;
  }
}

/** The CRC-32 of every file, in the order of the directory of the zip. Throws a RangeError where it breaks off. */
function directoryChecksums(zip: Uint8Array): string[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - END_LENGTH;
  while (view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  let count = view.getUint16(end + 8, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    // A locator before the end says where the end record of the large form is.
    const large = view.getUint32(end - 12, true);
    if (view.getUint32(large, true) === END_OF_DIRECTORY_64) {
      count = view.getUint32(large + 32, true);
      at = view.getUint32(large + 48, true);
    }
  }
  return Array.from({ length: count }, () => {
    const checksum = view
      .getUint32(at + 16, true)
      .toString(16)
      .padStart(8, '0');
    const more = [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    at += ENTRY_LENGTH + more;
    return checksum;
  });
}
