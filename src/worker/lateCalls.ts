import type { Result } from '../domain/result';

/** A call of the engine as seen from here: what it is asked with is the caller's business. */
type Call = (...asked: never[]) => Promise<Result<unknown>>;

/**
 * Calls of the engine whose code comes with the first of them: the first view waits for what it needs and for no more. They
 * reach that code in the order in which they were asked.
 * @param guarded makes a problem of whatever is thrown, of code that did not come too; the next call asks for it again
 * @param load the calls, from a module of their own
 */
export function lateCalls<Calls extends Record<keyof Calls, Call>>(
  names: Record<keyof Calls, true>,
  guarded: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>,
  load: () => Promise<Calls>,
): Calls {
  let coming: Promise<Calls> | null = null;
  const calls = (): Promise<Calls> =>
    (coming ??= load().catch((error: unknown) => {
      coming = null;
      throw error;
    }));
  return Object.fromEntries(
    (Object.keys(names) as (keyof Calls)[]).map((name) => [
      name,
      (...asked: never[]) => guarded(async () => (await calls())[name](...asked)),
    ]),
  ) as Calls;
}
