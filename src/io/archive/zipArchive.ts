import { unzipSync } from 'fflate';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { crc32 } from '../crc32';

/** Copies of names that macOS puts into its zips, and folders. */
const NO_FILES = /(^|\/)(__MACOSX\/|\._)|\/$/;

/** Bytes that the files of a zip may have together when they are unpacked. */
const MOST_UNPACKED = 1_000_000_000;
/** From this size on a zip must not be packed tighter than any data of features is. */
const LARGE = 20_000_000;
const TIGHTEST = 200;
/** What deflate can make of a byte at the most (zlib, technical details): more than that is a wrong number. */
const MOST_OF_A_BYTE = 1032;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** The names of the files in a zip, those of folders and of macOS left out; null for one that is damaged. */
export function zipNames(zip: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(zip, {
      filter: ({ name }) => {
        if (!NO_FILES.test(name)) names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/**
 * Unpack files of a zip. fflate does not compare what it unpacks with the checksum that the zip has of it, and a flipped bit
 * would become another coordinate.
 * @param isWanted whether a file of that name is unpacked
 * @returns the files by name; `file.unreadable` for a zip that is damaged or locked with a password, `archive.tooLarge` for
 * one that unpacks to more than a browser holds, or that is packed so tight that nothing but a trap is
 */
export function unpackZip(
  zip: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): Result<Record<string, Uint8Array>> {
  const places = new Map<string, number>();
  let place = 0;
  let [packed, unpacked] = [0, 0];
  const wanted = (name: string): boolean => isWanted(name) && !NO_FILES.test(name);
  try {
    unzipSync(zip, {
      filter: ({ name, size, originalSize }) => {
        places.set(name, place++);
        // Sizes that cannot be are damage, not a trap.
        if (size > zip.length || originalSize > MOST_OF_A_BYTE * Math.max(size, 1))
          throw new RangeError('no such size');
        if (wanted(name)) [packed, unpacked] = [packed + size, unpacked + originalSize];
        return false;
      },
    });
    if (unpacked > MOST_UNPACKED || (unpacked > LARGE && unpacked > TIGHTEST * packed))
      return fail('archive.tooLarge', { file, bytes: unpacked });
    const files = unzipSync(zip, { filter: ({ name }) => wanted(name) });
    const checksums = directoryChecksums(zip);
    const isWhole = Object.entries(files).every(
      ([name, bytes]) => crc32(bytes) === checksums[places.get(name)!],
    );
    if (isWhole) return ok(files);
  } catch {
    // Said below: fflate throws for whatever is wrong with a zip.
  }
  return fail('file.unreadable', { file, cause: 'damagedZip' });
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
