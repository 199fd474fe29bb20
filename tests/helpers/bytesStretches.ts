import { ok } from '../../src/domain/result';
import type { StretchSource } from '../../src/io/sources/stretchSource';

/** Long stretches come in pieces, so that other work gets its turn in between. */
const CHUNK = 1 << 20;

/** Stretches of a file that is in memory. */
export function bytesStretches(bytes: Uint8Array, file: string): StretchSource {
  async function* chunks(begin: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = begin; at < end; at += CHUNK) yield bytes.subarray(at, Math.min(at + CHUNK, end));
  }
  return {
    file,
    open: async (begin, end) =>
      ok({ chunks: chunks(begin, Math.min(end, bytes.length)), totalBytes: bytes.length }),
  };
}
