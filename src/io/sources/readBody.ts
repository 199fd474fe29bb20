import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { WorkOptions } from '../layerSource';

/**
 * The bytes of an answer, with progress while they come in.
 * @returns `http.status` for an answer that is not a success, `http.network` when it breaks off, or `cancelled`.
 */
export async function readBody(
  response: Response,
  file: string,
  { onProgress, signal }: WorkOptions,
): Promise<Result<Uint8Array>> {
  if (!response.ok) return fail('http.status', { file, status: response.status });
  const chunks: Uint8Array[] = [];
  let done = 0;
  const total = expectedLength(response);
  try {
    const reader = response.body?.getReader();
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      chunks.push(chunk.value);
      done += chunk.value.length;
      onProgress?.({ stage: 'reading', done, total });
    }
  } catch {
    return signal?.aborted ? fail('cancelled', {}) : fail('http.network', { file });
  }
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
