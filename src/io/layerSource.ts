import { problem } from '../domain/problem';
import type { Problem } from '../domain/problem';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { CrsCode } from '../geo/crsCode';
import type { Inspection } from './formats/inspection';
import { crc32 } from './crc32';

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
  /** `beside`: the names of files that were chosen with it and could not be read. */
  (
    | { kind: 'bytes'; name: string; bytes: Uint8Array; beside?: readonly string[] }
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
  /** What a large file holds: said once, before it is read. */
  found?: Inspection;
}

export interface WorkOptions {
  onProgress?: (progress: Progress) => void;
  /** Stops the work at the next chance; the answer is then the problem `cancelled`. */
  signal?: AbortSignal;
}

/** A file that was chosen or dropped; its name may have the folders it lies in. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'slice'>;

/** Bytes of the largest file that is read: with what is made of it, it has to fit in the memory of one page. */
export const MOST_BYTES = 1_500_000_000;

/** Why a file is not read at all; null where nothing stands against it. @param most bytes of the largest that is read */
export function isTooLarge(
  { name: file, size: bytes }: Pick<ChosenFile, 'name' | 'size'>,
  most = MOST_BYTES,
): Problem | null {
  return bytes > most ? problem('file.tooLarge', { file, bytes, limit: most }) : null;
}

/** Bytes that are asked of a file at a time: to take them over is work of a few milliseconds. */
const PART = 2 ** 22;

/**
 * The bytes of a file that was chosen, in parts, so that it can be told how far they are (stage `opening`, in bytes).
 * @returns `file.tooLarge` before any are read; `file.unreadable` where they do not come: it was moved or changed since, or
 * the drive is gone, of which the browser itself says the same; or `cancelled`
 */
export async function chosenBytes(
  file: ChosenFile,
  { onProgress, signal }: WorkOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { size } = file;
  const tooLarge = isTooLarge(file);
  if (tooLarge) return { ok: false, problem: tooLarge };
  try {
    const bytes = new Uint8Array(size);
    for (let begin = 0; begin < size; begin += PART) {
      bytes.set(new Uint8Array(await file.slice(begin, begin + PART).arrayBuffer()), begin);
      if (signal?.aborted) return fail('cancelled', {});
      onProgress?.({ stage: 'opening', done: Math.min(begin + PART, size), total: size });
    }
    return ok(bytes);
  } catch {
    return fail('file.unreadable', { file: file.name, cause: 'changedSince' });
  }
}

/** What tells a file from another one of the same name. */
export interface Fingerprint {
  size: number;
  crc32: string;
}

/** The fingerprint of what a layer is read from; null for an address. */
export function fingerprintOf(source: LayerSource): Fingerprint | null {
  return source.kind === 'bytes' ? { size: source.bytes.length, crc32: crc32(source.bytes) } : null;
}
