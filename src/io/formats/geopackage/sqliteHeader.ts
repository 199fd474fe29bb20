/** Where the header of a SQLite file says what (https://www.sqlite.org/fileformat2.html, 1.3). */
const PAGE_SIZE = 16;
const WRITE_VERSION = 18;
const READ_VERSION = 19;
const CHANGES = 24;
const PAGE_COUNT = 28;
const CHANGES_WHEN_COUNTED = 92;
const HEADER_LENGTH = 100;

/** Versions of the file: with a rollback journal, and with a write-ahead log beside it. */
const ROLLBACK = 1;
const WRITE_AHEAD = 2;
/** The size that stands for the largest page, which has no room in its two bytes. */
const LARGEST_PAGE = 65_536;

/** Whether a file is shorter than its header says; SQLite reads such a file as far as it goes. */
export function isCutOff(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER_LENGTH) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Older programs do not keep the count of pages up to date.
  if (view.getUint32(CHANGES) !== view.getUint32(CHANGES_WHEN_COUNTED)) return false;
  const size = view.getUint16(PAGE_SIZE);
  return view.getUint32(PAGE_COUNT) * (size === 1 ? LARGEST_PAGE : size) > bytes.length;
}

/** Whether a program has, or had, the file open with a log beside it, where its last changes may be. */
export function hasWriteAheadLog(bytes: Uint8Array): boolean {
  return bytes[READ_VERSION] === WRITE_AHEAD;
}

/** Say in the header that there is no log: a database in memory has none, and SQLite would not open it otherwise. */
export function forgetWriteAheadLog(bytes: Uint8Array): void {
  bytes[WRITE_VERSION] = ROLLBACK;
  bytes[READ_VERSION] = ROLLBACK;
}
