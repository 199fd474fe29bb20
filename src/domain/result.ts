import { problem } from './problem';
import type { Problem, ProblemCode, ProblemParams } from './problem';

/** What a function that can meet bad input answers: a value, or the problem that stopped it. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The answer of a function that reached its value. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The answer of a function that a problem stopped. */
export function fail<C extends ProblemCode>(code: C, params: ProblemParams[C]): Result<never> {
  return { ok: false, problem: problem(code, params) };
}
