import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Problem } from '../../domain/problem';
import type { EngineApi } from '../../worker/protocol';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';

/** How an answer changes the state. */
export type Change = (state: AppState) => Partial<AppState>;

/** Something that the state asks for and does not hold: the engine is to be asked for it. */
export interface Task {
  /** Everything that the answer rests on: the same key is the same answer. */
  key: string;
  /**
   * Tasks of one group share the slow part of their work. They are never asked for at the same time, and the one under
   * way is not cancelled while another of its group is missing.
   */
  group: string;
  /** Ask the engine; `job` names the work for `EngineApi.cancel`. */
  ask(engine: EngineApi, job: string): Promise<Result<Change>>;
  /** What becomes of the state when the answer is a problem; it is not asked for again while it stays missing. */
  fail(problem: Problem): Change;
}

/** Pieces of work that the engine has at once: it has one thread, so more would only make the visible ones wait. */
const AT_ONCE = 2;

/**
 * Keeps what is derived in step with the state: whenever the state changes, what is missing is asked for, the first of
 * the list first, and what nobody misses any more is cancelled. What failed is not asked for again while it stays missing.
 * @param missing everything that the state asks for and does not hold, the most visible first; the same list when
 * nothing in it changed
 * @returns a function that stops it
 */
export function reconcile(
  { store, engine }: ActionContext,
  missing: (state: AppState) => readonly Task[],
): () => void {
  const running = new Map<string, Task>();
  const cancelled = new Set<Task>();
  const failed = new Set<string>();
  let seen: readonly Task[] = [];
  let stopped = false;

  function isMissing({ group }: Task): boolean {
    return missing(store.getState()).some((task) => task.group === group);
  }

  async function ask(task: Task): Promise<void> {
    running.set(task.group, task);
    const answer = await task
      .ask(engine, task.key)
      .catch((error: unknown) =>
        fail('engine.failed', { cause: error instanceof Error ? error.message : String(error) }),
      );
    running.delete(task.group);
    cancelled.delete(task);
    if (stopped) return;
    if (answer.ok) {
      // Of what was closed or changed meanwhile nobody wants to know.
      if (isMissing(task)) store.setState(answer.value);
    } else if (answer.problem.code !== 'cancelled' && isMissing(task)) {
      failed.add(task.key);
      store.setState(task.fail(answer.problem));
    }
    step();
  }

  function step(): void {
    if (stopped) return;
    const wanted = missing(store.getState());
    const groups = new Set(wanted.map(({ group }) => group));
    for (const task of running.values()) {
      if (groups.has(task.group) || cancelled.has(task)) continue;
      cancelled.add(task);
      void engine.cancel(task.key);
    }
    for (const key of failed) if (!wanted.some((task) => task.key === key)) failed.delete(key);
    for (const task of wanted) {
      if (running.size >= AT_ONCE) return;
      if (!running.has(task.group) && !failed.has(task.key)) void ask(task);
    }
  }

  step();
  const unsubscribe = store.subscribe((state) => {
    const wanted = missing(state);
    if (wanted === seen) return;
    seen = wanted;
    step();
  });
  return () => {
    stopped = true;
    unsubscribe();
  };
}
