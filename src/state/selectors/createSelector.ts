import { createSelectorCreator, weakMapMemoize } from 'reselect';

/** As many states are asked of by turns: that of the store, and what it would be at another level or in a comparison. */
const STATES_KEPT = 4;

/** What was answered for one state; most selectors ask for nothing besides. */
interface Answers {
  state: unknown;
  known: { rest: readonly unknown[]; answer: unknown }[];
}

/**
 * A memory of the last states alone. A pointer that moves makes a new state with every event, and every selector is asked
 * of it: the library's own memory keeps an entry for each in a weak map, and those are what the collector then spends most
 * of its time on. What a selector worked out from the same parts stays known whatever the state.
 */
function ofLastStates<F extends (...args: never[]) => unknown>(ask: F): F & { clearCache: () => void } {
  const work = ask as unknown as (...args: unknown[]) => unknown;
  let kept: Answers[] = [];
  const remembered = (state: unknown, ...rest: unknown[]): unknown => {
    let answers = kept.find((one) => one.state === state);
    if (!answers) {
      answers = { state, known: [] };
      kept = [answers, ...kept.slice(0, STATES_KEPT - 1)];
    }
    const known = answers.known.find((one) => rest.every((part, at) => part === one.rest[at]));
    if (known) return known.answer;
    const answer = work(state, ...rest);
    answers.known.push({ rest, answer });
    return answer;
  };
  const clearCache = (): void => {
    kept = [];
  };
  return Object.assign(remembered, { clearCache }) as unknown as F & { clearCache: () => void };
}

/**
 * Options of a selector, of which an answer that says the same as one of the last is that one. The library holds an answer
 * against the last alone, so that whoever looked at another level in between would have everything worked out again.
 * @param same whether two answers are the same in all that they say
 */
export function ofLastAnswers<T>(same: (a: T, b: T) => boolean): { memoize: typeof weakMapMemoize } {
  const memoize: typeof weakMapMemoize = (work) => {
    let kept: T[] = [];
    const remembered = (...parts: Parameters<typeof work>): T => {
      const answer = work(...parts) as T;
      const known = kept.find((one) => same(one, answer)) ?? answer;
      kept = [known, ...kept.filter((one) => one !== known).slice(0, STATES_KEPT - 1)];
      return known;
    };
    return weakMapMemoize(remembered as typeof work);
  };
  return { memoize };
}

/** A selector of the state: see Reselect. What it answers is the very same as long as the parts that it rests on are. */
export const createSelector = createSelectorCreator({ memoize: weakMapMemoize, argsMemoize: ofLastStates });
