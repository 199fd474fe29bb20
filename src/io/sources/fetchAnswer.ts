import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { WorkOptions } from '../layerSource';

/** Milliseconds in which a server must let something be heard. */
export const LONGEST_SILENCE = 60_000;

/** The problem with a server that does not. */
export const silent = (file: string): Result<never> =>
  fail('http.silent', { file, seconds: LONGEST_SILENCE / 1000 });

/**
 * Ask for an address, with extra headers where needed. The status of the answer is not looked at.
 * @returns `http.network` when no answer comes, `http.silent` when nothing at all does, `http.crossOrigin` when the server is there and does not let a page of
 * another site read it, or `cancelled`;
 * `http.insecure` without asking for an address of another site that is not https, which the policy of the page forbids.
 */
export async function fetchAnswer(
  url: string,
  file: string,
  { signal }: WorkOptions,
  headers: Record<string, string> = {},
): Promise<Result<Response>> {
  if (isOfAnotherSite(url) && new URL(url, location.href).protocol === 'http:') {
    return fail('http.insecure', { file });
  }
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort();
  }, LONGEST_SILENCE);
  const either = AbortSignal.any([silence.signal, ...(signal ? [signal] : [])]);
  try {
    return ok(await fetch(url, { headers, ...cachePolicy(headers), signal: either }));
  } catch {
    if (signal?.aborted) return fail('cancelled', {});
    if (silence.signal.aborted) return silent(file);
    if (await isForbidden(url, either)) return fail('http.crossOrigin', { file });
    return signal?.aborted ? fail('cancelled', {}) : fail('http.network', { file });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether a server answers, but not to a page of this site: a browser says no more than that it failed. It hands out an
 * answer that nobody may look at where that was the reason.
 */
async function isForbidden(url: string, signal: AbortSignal): Promise<boolean> {
  if (!isOfAnotherSite(url)) return false;
  try {
    await fetch(url, { method: 'HEAD', mode: 'no-cors', signal });
    return true;
  } catch {
    return false;
  }
}

/**
 * Parts stay out of the browser's cache: Chromium completes a cached part with the rest of the file, and where the
 * server compresses that rest, hands out bytes that are no file.
 */
function cachePolicy(headers: Record<string, string>): RequestInit {
  return 'Range' in headers ? { cache: 'no-store' } : {};
}

/** Whether an address is of another site than this page's. Node has no site that it is of: there no address is. */
export function isOfAnotherSite(url: string): boolean {
  // GDAL as its package brings it to Node makes a location there that is of no site.
  const here = (globalThis as { location?: Partial<Location> }).location;
  return here?.origin !== undefined && URL.canParse(url, here.href) && new URL(url, here.href).origin !== here.origin;
}
