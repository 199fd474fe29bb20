/** The header that a `.shp` and its `.shx` share, and where it has the length of the file, in words of two bytes. */
const HEADER = 100;
const LENGTH_AT = 24;
const FILE_CODE = 9994;
/** Number and length of a record stand before it. */
const RECORD_HEADER = 8;
/** Place and length of a record, in words. */
const INDEX_ENTRY = 8;
/** The type of its shape: no record is shorter. */
const SHORTEST = 4;

/** Where the records of a `.shp` lie, one after the other. */
export interface RecordPlaces {
  /** Of every record where it starts, without its number and length, and where it ends; equal for one that is empty. */
  records: { start: number; end: number }[];
  /** Whether the file has all of them; false where it breaks off after those that are there. */
  isWhole: boolean;
}

/** null for bytes that are no `.shp`, or fewer than their header says. */
export function recordPlaces(shp: Uint8Array, shx: Uint8Array | undefined): RecordPlaces | null {
  const length = headerLength(shp);
  if (length === null) return null;
  return (shx && indexedPlaces(shp, shx)) ?? placesInOrder(shp, length);
}

/** The length of the file in bytes as its header has it; null for bytes that are no Shapefile or that break off. */
function headerLength(bytes: Uint8Array): number | null {
  if (bytes.length < HEADER) return null;
  const view = viewOf(bytes);
  const length = view.getInt32(LENGTH_AT) * 2;
  return view.getInt32(0) === FILE_CODE && length <= bytes.length ? length : null;
}

/**
 * The records that the index names: a program that edits a Shapefile may write a shape anew at its end and leave the old
 * one where it was. null for an index that is damaged.
 */
function indexedPlaces(shp: Uint8Array, shx: Uint8Array): RecordPlaces | null {
  const length = headerLength(shx);
  if (length === null || length < HEADER) return null;
  // An index without entries beside shapes was never finished.
  if (length < HEADER + INDEX_ENTRY && shp.length > HEADER) return null;
  const [view, index] = [viewOf(shp), viewOf(shx)];
  const records: RecordPlaces['records'] = [];
  for (let at = HEADER; at + INDEX_ENTRY <= length; at += INDEX_ENTRY) {
    const header = index.getInt32(at) * 2;
    // How a program says that a shape was removed.
    if (index.getInt32(at + 4) === 0) {
      records.push({ start: HEADER, end: HEADER });
      continue;
    }
    const record = recordAt(view, header);
    if (record === null) return { records, isWhole: false };
    records.push(record);
  }
  return { records, isWhole: true };
}

/** All records as they follow each other. What stands after the last one, beyond the length of the header, is none. */
function placesInOrder(shp: Uint8Array, length: number): RecordPlaces {
  const view = viewOf(shp);
  const records: RecordPlaces['records'] = [];
  // Some programs do not keep the length in the header up to date, and count their padding.
  const end = length <= HEADER ? shp.length : length;
  for (let at = HEADER; at < end;) {
    const record = recordAt(view, at);
    if (record === null) return { records, isWhole: shp.subarray(at, end).every((byte) => byte === 0) };
    records.push(record);
    at = record.end;
  }
  return { records, isWhole: true };
}

/** The record whose number and length stand at a place; null where the file breaks off. */
function recordAt(view: DataView, header: number): { start: number; end: number } | null {
  const start = header + RECORD_HEADER;
  if (header < HEADER || start > view.byteLength) return null;
  const length = view.getInt32(header + 4) * 2;
  return length < SHORTEST || start + length > view.byteLength ? null : { start, end: start + length };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
