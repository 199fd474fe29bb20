import type { Columns } from '../../columns';
import { writeFlatGeobufChunks } from './writeFlatGeobufChunks';
import type { FlatGeobufOptions } from './writeFlatGeobufChunks';

/** Write a layer as the bytes of one FlatGeobuf file; see {@link writeFlatGeobufChunks}. */
export function writeFlatGeobuf(columns: Columns, options: FlatGeobufOptions): Uint8Array {
  const chunks = [...writeFlatGeobufChunks(columns, options, Infinity)];
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
