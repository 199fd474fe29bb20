import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';

/** Bytes before a header or feature that hold its length. */
export const SIZE_PREFIX_LENGTH = 4;

/**
 * The feature between two offsets, its size prefix included. Its doubles are aligned from its own start, not always
 * from the start of the file, so a feature that starts off the grid of eight bytes is copied.
 */
export function featureAt(bytes: Uint8Array, start: number, end: number): Feature {
  const isAligned = (bytes.byteOffset + start) % 8 === 0;
  const own = isAligned ? bytes.subarray(start, end) : bytes.slice(start, end);
  return Feature.getSizePrefixedRootAsFeature(new ByteBuffer(own));
}
