import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { CrsCode } from '../geo/crsCode';

/**
 * Where a layer comes from: bytes that the user gave (file, or a fetched answer), or an address to read from. `crs` is
 * the one that the user chose to read it in, which wins over what the file says.
 */
export type LayerSource =
  | { kind: 'bytes'; name: string; bytes: Uint8Array; crs?: CrsCode }
  /** `positionsOnly`: nobody looks at the columns of its features, so a layer of points may come without them. */
  | { kind: 'address'; name: string; url: string; positionsOnly?: boolean; crs?: CrsCode };

/** How far a long piece of work is; `total` is null while it is not known. */
export interface Progress {
  stage: 'reading' | 'allocating' | 'writing';
  done: number;
  total: number | null;
}

export interface WorkOptions {
  onProgress?: (progress: Progress) => void;
  /** Stops the work at the next chance; the answer is then the problem `cancelled`. */
  signal?: AbortSignal;
}

/** The bytes of a file that was chosen; `file.unreadable` where it was moved or changed since, or the drive is gone. */
export async function chosenBytes(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail('file.unreadable', { file: file.name, cause: 'changedSince' });
  }
}
