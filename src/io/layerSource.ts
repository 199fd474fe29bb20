import { problem } from '../domain/problem';
import type { Problem } from '../domain/problem';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { CrsCode } from '../geo/crsCode';

/** What the user chose of a file that leaves it open. */
export interface ReadChoices {
  /** The CRS to read it in, which wins over what the file says. */
  crs?: CrsCode;
  /** The layer of a file or service that holds several: a sheet, a table, a file in a zip. */
  layer?: string;
  /** Whether GDAL may come over the line to read it, see `format.needsGdal`. */
  fetchGdal?: boolean;
  /** Of a service only what meets this box: west, south, east, north in degrees. */
  area?: [number, number, number, number];
  /** Take what a service gave, though it is not all that it has: every number of it is then labelled. */
  partial?: true;
}

/** Whose data an address holds, and under which licence they are; empty where that is not known. */
export interface Credit {
  source: string;
  licence: string;
}

/** Where a layer comes from: bytes that the user gave (file, or a fetched answer), or an address to read from. */
export type LayerSource = ReadChoices &
  (
    | { kind: 'bytes'; name: string; bytes: Uint8Array }
    /** `positionsOnly`: nobody looks at the columns of its features, so a layer of points may come without them. */
    | { kind: 'address'; name: string; url: string; positionsOnly?: boolean; credit?: Credit }
  );

/** Only the choices of what may hold more beside them. */
export function choicesOf({ crs, layer, fetchGdal, area, partial }: ReadChoices): ReadChoices {
  return {
    ...(crs !== undefined && { crs }),
    ...(layer !== undefined && { layer }),
    ...(fetchGdal !== undefined && { fetchGdal }),
    ...(area !== undefined && { area }),
    ...(partial && { partial }),
  };
}

/** How far a long piece of work is; `total` is null while it is not known. */
export interface Progress {
  stage: 'opening' | 'reading' | 'converting' | 'allocating' | 'writing';
  done: number;
  total: number | null;
}

export interface WorkOptions {
  onProgress?: (progress: Progress) => void;
  /** Stops the work at the next chance; the answer is then the problem `cancelled`. */
  signal?: AbortSignal;
}

/** A file that was chosen or dropped; its name may have the folders it lies in. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'slice'>;

/** Bytes of the largest file that every browser holds in one piece. */
export const LARGEST_AT_ONCE = 2 ** 31 - 1;

/**
 * Why the bytes of a file did not come: it is too large for the browser, or it was moved or changed since, or the drive
 * is gone. The browser itself says the same of all of these.
 */
export function bytesDidNotCome({ name: file, size }: Pick<ChosenFile, 'name' | 'size'>): Problem {
  return problem('file.unreadable', { file, cause: size > LARGEST_AT_ONCE ? 'tooLarge' : 'changedSince' });
}

/** Bytes that are asked of a file at a time. */
const PART = 2 ** 24;

/**
 * The bytes of a file that was chosen, in parts, so that it can be told how far they are (stage `opening`, in bytes).
 * @returns `file.unreadable` where they do not come, or `cancelled`
 */
export async function chosenBytes(
  file: ChosenFile,
  { onProgress, signal }: WorkOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { size } = file;
  if (size > LARGEST_AT_ONCE) return { ok: false, problem: bytesDidNotCome(file) };
  try {
    const bytes = new Uint8Array(size);
    for (let begin = 0; begin < size; begin += PART) {
      bytes.set(new Uint8Array(await file.slice(begin, begin + PART).arrayBuffer()), begin);
      if (signal?.aborted) return fail('cancelled', {});
      onProgress?.({ stage: 'opening', done: Math.min(begin + PART, size), total: size });
    }
    return ok(bytes);
  } catch {
    return { ok: false, problem: bytesDidNotCome(file) };
  }
}
