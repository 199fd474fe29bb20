import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { MOST_BYTES } from '../layerSource';
import type { WorkOptions } from '../layerSource';
import { LONGEST_SILENCE, silent } from './fetchAnswer';

/** Bytes by which a server shows within that time that it goes on. */
const LEAST = 1024;

/**
 * The bytes of an answer, with progress while they come in.
 * @param most bytes of the longest that is read
 * @returns `http.status` for an answer that is not a success, `http.network` when it breaks off, `http.silent` when as good
 * as nothing comes any more, `file.tooLarge` as soon as that is known, or `cancelled`.
 */
export async function readBody(
  response: Response,
  file: string,
  { onProgress, signal }: WorkOptions,
  most = MOST_BYTES,
): Promise<Result<Uint8Array>> {
  if (!response.ok) return fail('http.status', { file, status: response.status });
  const chunks: Uint8Array[] = [];
  let done = 0;
  const total = expectedLength(response);
  const reader = response.body?.getReader();
  const stop = (): void => void reader?.cancel().catch(() => undefined);
  let doneBefore = 0;
  let isSilent = false as boolean;
  const watch = setInterval(() => {
    isSilent = done - doneBefore < LEAST;
    if (isSilent) stop();
    doneBefore = done;
  }, LONGEST_SILENCE);
  try {
    if ((total ?? 0) > most) {
      stop();
      return fail('file.tooLarge', { file, bytes: total!, limit: most });
    }
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      chunks.push(chunk.value);
      done += chunk.value.length;
      if (done > most) {
        stop();
        return fail('file.tooLarge', { file, bytes: done, limit: most });
      }
      onProgress?.({ stage: 'reading', done, total });
    }
  } catch {
    return signal?.aborted ? fail('cancelled', {}) : fail('http.network', { file });
  } finally {
    clearInterval(watch);
  }
  if (isSilent) return silent(file);
  const bytes = new Uint8Array(done);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return ok(bytes);
}

/** The length of the body as it will be read; a compressed answer does not tell. */
function expectedLength({ headers }: Response): number | null {
  const length = Number(headers.get('Content-Length'));
  return length > 0 && !headers.has('Content-Encoding') ? length : null;
}
