import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { WorkOptions } from '../layerSource';

/**
 * Ask for an address, with extra headers where needed. The status of the answer is not looked at.
 * @returns `http.network` when no answer comes (a server that forbids a web page to read it looks the same), or
 * `cancelled`.
 */
export async function fetchAnswer(
  url: string,
  file: string,
  { signal }: WorkOptions,
  headers: Record<string, string> = {},
): Promise<Result<Response>> {
  try {
    return ok(await fetch(url, { headers, ...cachePolicy(headers), ...(signal && { signal }) }));
  } catch {
    return signal?.aborted ? fail('cancelled', {}) : fail('http.network', { file });
  }
}

/**
 * Parts stay out of the browser's cache: Chromium completes a cached part with the rest of the file, and where the
 * server compresses that rest, hands out bytes that are no file.
 */
function cachePolicy(headers: Record<string, string>): RequestInit {
  return 'Range' in headers ? { cache: 'no-store' } : {};
}
