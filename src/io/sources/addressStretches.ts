import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { WorkOptions } from '../layerSource';
import { parseContentRange } from './contentRange';
import { fetchAnswer } from './fetchAnswer';
import { RangeFailure } from './rangeSource';
import type { Stretch, StretchSource } from './stretchSource';

/**
 * Stretches of a file at an address, asked for as ranges. An answer counts as the range only with status 206 and the
 * Content-Range that was asked for. A server that answers 200 sends the whole file: what comes before the stretch is
 * passed over, and what comes after is not waited for.
 * Opening answers `http.status`, `http.network` or `cancelled` where that fails.
 */
export function addressStretches(url: string, file: string, options: WorkOptions = {}): StretchSource {
  return {
    file,
    open: async (begin, end) => {
      const answer = await fetchAnswer(url, file, options, { Range: `bytes=${begin}-${end - 1}` });
      return answer.ok ? stretchOf(answer.value, begin, end, file, options) : answer;
    },
  };
}

async function stretchOf(
  response: Response,
  begin: number,
  end: number,
  file: string,
  options: WorkOptions,
): Promise<Result<Stretch>> {
  const range = parseContentRange(response.headers.get('Content-Range'));
  const isRange = response.status === 206 && range?.start === begin && range.end < end;
  if (isRange || response.status === 200) {
    const skip = isRange ? 0 : begin;
    const chunks = bodyChunks(response, skip, end - begin, file, options);
    return ok({ chunks, totalBytes: isRange ? range.total : null });
  }
  await response.body?.cancel();
  return fail('http.status', { file, status: response.status });
}

/** The bytes of a body after the first `skip`, at most `most` of them. */
async function* bodyChunks(
  response: Response,
  skip: number,
  most: number,
  file: string,
  { signal }: WorkOptions,
): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  let passed = 0;
  try {
    while (passed < skip + most) {
      const { value } = (await reader?.read()) ?? {};
      if (!value) return;
      const from = Math.max(0, skip - passed);
      const to = skip + most - passed;
      passed += value.length;
      if (from < value.length) yield value.subarray(from, to);
    }
  } catch {
    throw new RangeFailure(
      signal?.aborted ? { code: 'cancelled', params: {} } : { code: 'http.network', params: { file } },
    );
  } finally {
    // What was not asked for, or not waited for, need not come.
    await reader?.cancel().catch(() => undefined);
  }
}
