import type { IDBPTransaction } from 'idb';
import { itemAt } from '../../domain/itemAt';
import type { Recorded, Step } from '../store/records';
import type { ALL_STORES } from './workConnection';
import type { KeptWorkState, WorkSchema } from './workDatabase';

type WorkTransaction = IDBPTransaction<WorkSchema, (typeof ALL_STORES)[number][], 'readwrite'>;

/** The steps in the order of their numbers: done, then undone. */
function timeline({ past, future }: Recorded): Step[] {
  return [...past, ...[...future].reverse()];
}

/** The steps that were kept and those that are to be. */
interface StepChange {
  before: readonly Step[];
  now: readonly Step[];
  /** How many of before are gone from the front. */
  gone: number;
  /** The number of the first of now. */
  first: number;
}

/** What becomes of the steps that are kept where those of `recorded` take their place. */
export function stepChange(kept: KeptWorkState, recorded: Recorded): StepChange {
  const [before, now] = [timeline(kept.recorded), timeline(recorded)];
  // The oldest steps go from the front; where none of those before is left, all are new.
  const start = now.length === 0 ? -1 : before.indexOf(itemAt(now, 0));
  const gone = start === -1 ? before.length : start;
  return { before, now, gone, first: kept.meta.first + gone };
}

/** Make, one by one, the requests that turn what is kept into what is recorded. */
export function* workChanges(
  transaction: WorkTransaction,
  kept: KeptWorkState,
  recorded: Recorded,
  { before, now, gone, first }: StepChange,
): Generator<Promise<unknown>> {
  const records = transaction.objectStore('records');
  for (const key of kept.recorded.records.keys()) {
    if (!recorded.records.has(key)) yield records.delete(key);
  }
  for (const [key, record] of recorded.records) {
    if (kept.recorded.records.get(key) !== record) yield records.put(record, key);
  }
  const steps = transaction.objectStore('steps');
  for (let number = kept.meta.first; number < first; number++) yield steps.delete(number);
  for (let index = 0; index < now.length; index++) {
    // A gesture ends with the tab in which it is made: what another tab or visit does must not run into it.
    if (before[gone + index] !== now[index])
      yield steps.put({ ...itemAt(now, index), gesture: null }, first + index);
  }
  for (let index = now.length; index < before.length - gone; index++) yield steps.delete(first + index);
}
