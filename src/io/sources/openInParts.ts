import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { WorkOptions } from '../layerSource';
import { parseContentRange } from './contentRange';
import { fetchAnswer } from './fetchAnswer';
import { fetchWhole } from './fetchWhole';
import { RangeSource } from './rangeSource';
import { readBody } from './readBody';

/** First bytes to ask for: the header of a FlatGeobuf and the top of its index. */
const HEAD_LENGTH = 64 * 1024;
/** Below this a file is read whole: a few requests more cost as much as the bytes they save. */
const SMALLEST_IN_PARTS = 4 * 1024 * 1024;

/**
 * Open an address to read it in parts, when the file is large and its server answers a range request as it should
 * (status 206, the right Content-Range, as many bytes); otherwise fetch it whole.
 * @returns `http.status`, `http.network` or `cancelled` where neither works
 */
export async function openInParts(
  url: string,
  file: string,
  options: WorkOptions,
): Promise<Result<RangeSource | Uint8Array>> {
  const answer = await fetchAnswer(url, file, options, { Range: `bytes=0-${HEAD_LENGTH - 1}` });
  if (!answer.ok) return answer;
  const response = answer.value;
  // 416: an empty file has no such range.
  if (response.status === 416) return fetchWhole(url, file, options);
  const body = await readBody(response, file, options);
  if (!body.ok || response.status !== 206) return body;
  const head = body.value;
  const range = parseContentRange(response.headers.get('Content-Range'));
  if (range?.start !== 0 || range.end + 1 !== head.length) return fetchWhole(url, file, options);
  if (range.total === head.length) return ok(head);
  if (range.total < SMALLEST_IN_PARTS) return fetchWhole(url, file, options);
  return ok(new RangeSource(url, file, head, range.total, options));
}
