import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { WorkOptions } from '../layerSource';
import { fetchAnswer } from './fetchAnswer';
import { readBody } from './readBody';

/**
 * Fetch a file whole.
 * @returns `http.status`, `http.network` or `cancelled` where that fails
 */
export async function fetchWhole(
  url: string,
  file: string,
  options: WorkOptions,
): Promise<Result<Uint8Array>> {
  const answer = await fetchAnswer(url, file, options);
  if (!answer.ok) return answer;
  // Nobody asked for a part, so a part is not the file.
  if (answer.value.status === 206) return fail('http.status', { file, status: 206 });
  return readBody(answer.value, file, options);
}
