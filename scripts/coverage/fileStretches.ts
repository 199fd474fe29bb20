import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { ok } from '../../src/domain/result';
import type { StretchSource } from '../../src/io/sources/stretchSource';

const CHUNK = 1 << 20;

/** Stretches of a file on disk, read into one buffer again and again. The caller closes the file. */
export async function fileStretches(path: string): Promise<StretchSource & { close(): Promise<void> }> {
  const handle = await open(path);
  const { size } = await handle.stat();
  return {
    file: path,
    open: async (begin, end) => ok({ chunks: chunks(handle, begin, end), totalBytes: size }),
    close: () => handle.close(),
  };
}

async function* chunks(handle: FileHandle, begin: number, end: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(CHUNK, end - begin));
  let at = begin;
  while (at < end) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
