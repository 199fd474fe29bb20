import { fail } from '../../../domain/result';
import type { Result } from '../../../domain/result';

/** The problem of a file that does not hold what was written into it. */
export function notReadBack(file: string): Result<never> {
  return fail('export.invalid', { file, feature: 0, cause: 'notReadBack' });
}
