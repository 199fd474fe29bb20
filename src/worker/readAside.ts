import * as Comlink from 'comlink';
import { fail } from '../domain/result';
import type { Result } from '../domain/result';
import type { ReadLayer } from '../io/finishLayer';
import { sniffDriver } from '../io/formats/drivers';
import type { LayerSource } from '../io/layerSource';
import { readLayer } from '../io/readLayer';
import { isOfAnotherSite } from '../io/sources/fetchAnswer';
import type { ReadLayerOptions } from '../io/readLayer';
import type { ReadingApi } from './readingWorker';

/** How a layer is read: here, or in a thread of its own. */
export type Read = typeof readLayer;

/** The form that is read in short stretches, stops when it is told to, and keeps its texts packed: it stays here. */
const STOPS_BY_ITSELF = 'flatgeobuf';
/** By which the address of a file of that form is known before anything of it came. */
const ITS_ENDING = /\.fgb$/i;

const startReading = (): Worker =>
  new Worker(new URL('./readingWorker.ts', import.meta.url), { type: 'module', name: 'reading' });

/**
 * Read files and addresses of the user's own in a worker of its own. Many forms are read by libraries that do not let go
 * before they are done; when such a reading is stopped its worker is ended, and no file keeps the next one, or a count,
 * waiting. Of several that read at the same time one is kept for later.
 * @param startWorker throws where a worker cannot start another: files are then read where this runs
 */
export function readingAside(startWorker: () => Worker = startReading): Read {
  /** Waits for the next file, with the code that it has loaded. */
  let idle: Reader | null = null;

  return async (source, options = {}) => {
    if (!isForAside(source)) return readLayer(source, options);
    let reader: Reader;
    try {
      reader = idle ?? readerIn(startWorker());
    } catch {
      return readLayer(source, options);
    }
    idle = null;
    let answer: Result<ReadLayer> | null = null;
    try {
      answer = await readIn(reader, source, options);
    } finally {
      if (answer === null || idle !== null) reader.worker.terminate();
      else idle = reader;
    }
    return answer ?? fail(options.signal?.aborted ? 'cancelled' : 'code.notLoaded', {});
  };
}

/** Whether a source may keep others waiting. The site's own addresses do not: they are made to be read in part. */
function isForAside(source: LayerSource): boolean {
  if (source.kind === 'bytes') return sniffDriver(source.bytes)?.format !== STOPS_BY_ITSELF;
  return isOfAnotherSite(source.url) && !ITS_ENDING.test(new URL(source.url).pathname);
}

/** A worker and its calls: they are kept together, as Comlink hangs up once nobody holds the calls. */
interface Reader {
  worker: Worker;
  calls: Comlink.Remote<ReadingApi>;
}

const readerIn = (worker: Worker): Reader => ({ worker, calls: Comlink.wrap<ReadingApi>(worker) });

/** The answer of a worker; null when it was stopped before, or when its code did not come. */
async function readIn(
  { worker, calls }: Reader,
  source: LayerSource,
  { signal, onProgress, ...options }: ReadLayerOptions,
): Promise<Result<ReadLayer> | null> {
  const ended = new AbortController();
  const gaveUp = new Promise<null>((resolve) => {
    const end = (): void => {
      resolve(null);
    };
    signal?.addEventListener('abort', end, { signal: ended.signal });
    worker.addEventListener('error', end, { signal: ended.signal });
  });
  try {
    const answer = calls.read(
      source.kind === 'bytes' ? Comlink.transfer(source, [source.bytes.buffer]) : source,
      options,
      Comlink.proxy((progress) => onProgress?.(progress)),
    );
    return signal?.aborted ? null : await Promise.race([answer, gaveUp]);
  } finally {
    ended.abort();
  }
}
