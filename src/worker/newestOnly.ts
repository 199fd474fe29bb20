import { fail } from '../domain/result';
import type { Result } from '../domain/result';

/**
 * The same question asked again and again, of which only the newest matters: one is being answered and at most one waits.
 * A question that a newer one overtakes while it waits is answered with `cancelled`.
 */
export function newestOnly<Asked extends unknown[], T>(
  ask: (...asked: Asked) => Promise<Result<T>>,
): (...asked: Asked) => Promise<Result<T>> {
  let running = false;
  let waiting: { asked: Asked; answer: (result: Result<T> | Promise<Result<T>>) => void } | null = null;

  const run = async (asked: Asked): Promise<Result<T>> => {
    running = true;
    try {
      return await ask(...asked);
    } finally {
      running = false;
      const next = waiting;
      waiting = null;
      next?.answer(run(next.asked));
    }
  };
  return (...asked) => {
    if (!running) return run(asked);
    waiting?.answer(fail('cancelled', {}));
    return new Promise((answer) => (waiting = { asked, answer }));
  };
}
