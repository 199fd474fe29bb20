import { expect } from 'vitest';
import type { Problem } from '../../src/domain/problem';
import { readLayer } from '../../src/io/readLayer';
import type { ReadLayer } from '../../src/io/finishLayer';
import type { ReadLayerOptions } from '../../src/io/readLayer';

/** Content as a file would hold it: bytes as they are, text as UTF-8, anything else as JSON. */
export function bytesOf(content: unknown): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** Read content that must be readable. */
export async function readOk(content: unknown, options?: ReadLayerOptions): Promise<ReadLayer> {
  const read = await readLayer({ kind: 'bytes', name: 'file', bytes: bytesOf(content) }, options);
  if (!read.ok) expect.fail(JSON.stringify(read.problem));
  return read.value;
}

/** The problem with content that must not be readable. */
export async function readProblem(content: unknown, options?: ReadLayerOptions): Promise<Problem> {
  const read = await readLayer({ kind: 'bytes', name: 'file', bytes: bytesOf(content) }, options);
  if (read.ok) expect.fail(`read ${read.value.report.featureCount} features`);
  return read.problem;
}
