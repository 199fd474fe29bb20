import { itemAt } from '../../domain/itemAt';
import { retainedRecords, retainedValue, withChanges } from '../store/records';
import type { RecordChange, Recorded, Step, Place } from '../store/records';
import type { AppState } from '../store/appStore';

/** So many steps are kept whatever they take. */
const STEPS_KEPT = 200;
/** Older steps are kept as long as all steps together take less than this, in characters of JSON. */
const MOST_BYTES = 5_000_000;

const sizes = new WeakMap<Step, number>();

function sizeOf(step: Step): number {
  const known = sizes.get(step) ?? JSON.stringify(step.changes).length;
  sizes.set(step, known);
  return known;
}

/** The newest steps that are worth their room. */
function trimmed(past: readonly Step[]): readonly Step[] {
  if (past.length <= STEPS_KEPT) return past;
  let bytes = 0;
  let first = past.length;
  while (first > 0) {
    bytes += sizeOf(itemAt(past, first - 1));
    if (past.length - first >= STEPS_KEPT && bytes > MOST_BYTES) break;
    first--;
  }
  return first === 0 ? past : past.slice(first);
}

/** Two changes of one record, one after the other, as one. */
function joined(first: readonly RecordChange[], second: readonly RecordChange[]): RecordChange[] {
  const byKey = new Map(first.map((change) => [change.key, change]));
  for (const change of second) {
    byKey.set(change.key, { ...change, before: (byKey.get(change.key) ?? change).before });
  }
  return [...byKey.values()].filter(({ before, after }) => before !== after);
}

/**
 * Do something to the project. What was taken back before can then no longer come back. A step that changes nothing is
 * none. Steps of one gesture (a drag, a text being typed) are one step, from the first record before to the last after.
 */
export function committed({ records, past, future }: Recorded, step: Step): Recorded {
  const changes = step.changes.filter(({ before, after }) => before !== after);
  if (changes.length === 0) return { records, past, future };
  const last = past.at(-1);
  const continues = step.gesture !== null && last?.gesture === step.gesture && future.length === 0;
  const steps = continues
    ? [...past.slice(0, -1), { ...step, changes: joined(last.changes, changes) }]
    : [...past, { ...step, changes }];
  return {
    records: withChanges(records, changes),
    past: trimmed(steps.filter(({ changes: all }) => all.length > 0)),
    future: [],
  };
}

/** End the gesture under way: what follows is another step. */
export function settled(recorded: Recorded): Recorded {
  const last = recorded.past.at(-1);
  if (!last || last.gesture === null) return recorded;
  return { ...recorded, past: [...recorded.past.slice(0, -1), { ...last, gesture: null }] };
}

/**
 * Whether nothing was done after a step. A step is known by its label: it becomes another object when its gesture ends, and
 * when it is done again on what another tab kept.
 */
export function isNewest({ past }: Pick<Recorded, 'past'>, step: Step): boolean {
  return past.at(-1)?.label === step.label;
}

/** Take the newest step back; the same when there is none. */
export function undone({ records, past, future }: Recorded): Recorded {
  const step = past.at(-1);
  if (!step) return { records, past, future };
  return {
    records: withChanges(records, step.changes, 'before'),
    past: past.slice(0, -1),
    future: [...future, step.gesture === null ? step : { ...step, gesture: null }],
  };
}

/** Do again what was taken back last; the same when nothing was. */
export function redone({ records, past, future }: Recorded): Recorded {
  const step = future.at(-1);
  if (!step) return { records, past, future };
  return {
    records: withChanges(records, step.changes),
    past: [...past, step],
    future: future.slice(0, -1),
  };
}

/** `next` as it was read, with the very records and steps of `before` where they say the same. */
export function retained(before: Recorded, next: Recorded): Recorded {
  const steps = (known: readonly Step[], read: readonly Step[]): readonly Step[] => {
    const all = read.map((step, index) => retainedValue(known[index], step));
    return all.length === known.length && all.every((step, index) => step === known[index]) ? known : all;
  };
  return {
    records: retainedRecords(before.records, next.records),
    past: steps(before.past, next.past),
    future: steps(before.future, next.future),
  };
}

/** What a step says of itself. */
interface StepAbout {
  label: Step['label'];
  /** Where it can be seen; what an undo brings on the screen. */
  place?: Place;
  /** Steps of one gesture are one step. */
  gesture?: string;
}

/** The state after a step of the user: the only way in which records change. */
export function withStep(
  { records, past, future }: Pick<AppState, keyof Recorded>,
  changes: readonly RecordChange[],
  { label, place, gesture }: StepAbout,
): Recorded {
  return committed(
    { records, past, future },
    { changes, label, place: place ?? null, gesture: gesture ?? null },
  );
}
