import type { Result } from '../../src/domain/result';

/** The value of a result that must be good; the problem, when there is one, fails the test with its own words. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  return result.value;
}
