import type { AppStore } from '../store/appStore';
import { problem } from '../../domain/problem';
import { committed, retained } from '../history/history';
import { recordsOf, replacing } from '../store/records';
import type { Recorded, Step, RecordChange, Records } from '../store/records';
import { notify } from '../store/notices';
import { hasUnsavedWork } from '../selectors/work';
import { NewerWorkError, NoAnswerError } from './workConnection';
import { NOTHING_KEPT } from './workDatabase';
import type { KeptWorkState, WorkDatabase } from './workDatabase';

/** How tabs tell one another that the work changed. */
export interface WorkChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/**
 * A channel between the tabs of this browser. Where it has none, a key in the small storage, of which a browser tells
 * the other tabs; null where that is forbidden, too: a tab then sees what another did when it is looked at or written in.
 */
export function tabChannel(name: string, storage: Storage | null): WorkChannel | null {
  try {
    if (typeof BroadcastChannel !== 'undefined') return new BroadcastChannel(name);
  } catch {
    // A page without an origin of its own may not have one.
  }
  if (!storage) return null;
  const channel: WorkChannel = {
    onmessage: null,
    postMessage: (message) => {
      try {
        // Only a value that differs is told: the time makes it so.
        storage.setItem(name, JSON.stringify({ message, at: Date.now() + Math.random() }));
      } catch {
        // A full storage: the others see it when they are looked at.
      }
    },
  };
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== name || newValue === null) return;
    const { message } = JSON.parse(newValue) as { message: unknown };
    channel.onmessage?.(new MessageEvent('message', { data: message }));
  });
  return channel;
}

/** Whether two are the same step: one whose gesture ended is. */
function isSameStep(one: Step, other: Step | undefined): boolean {
  return one === other || (one.changes === other?.changes && one.label === other.label);
}

/** Whether a step is another that went on: a text that was typed on, of which the beginning is kept. */
function wentOn(one: Step, other: Step | undefined): other is Step {
  if (!other || one.gesture === null || one.label.key !== other.label.key) return false;
  return one.changes.every(({ key }) => other.changes.some((change) => change.key === key));
}

/** Steps that this tab took since `kept`, to be taken again on what another tab made of it: each stays one. */
function ownSteps(kept: Recorded, now: Recorded): { changes: readonly RecordChange[]; step: Step }[] {
  const asTheyAre = (steps: readonly Step[]) => steps.map((step) => ({ changes: step.changes, step }));
  const count = kept.past.length;
  const different = kept.past.findIndex((step, index) => !isSameStep(step, now.past[index]));
  if (different === -1) return asTheyAre(now.past.slice(count));
  const [last, continued] = [kept.past[different], now.past[different]];
  if (different === count - 1 && last && wentOn(last, continued)) {
    return [{ changes: continued.changes, step: continued }, ...asTheyAre(now.past.slice(count))];
  }
  // Something was taken back, too: what it came to is one step.
  const known = new Set(kept.past);
  const step = now.past.findLast((one) => !known.has(one)) ?? kept.past.at(-1) ?? now.future.at(-1);
  return step ? [{ changes: replacing(kept.records, now.records), step: { ...step, gesture: null } }] : [];
}

/** A record of this tab among those of another: a new one comes after theirs, one that is there keeps its place. */
function placedAmong(theirs: Records, { key, before, after }: RecordChange): RecordChange['after'] {
  if (!after) return null;
  const last = recordsOf(theirs, after.kind).at(-1)?.at ?? 0;
  const at = theirs.get(key)?.at ?? (before ? after.at : Math.max(after.at, last + 1));
  return at === after.at ? after : { ...after, at };
}

/** What this tab did since `kept`, on top of what another tab kept: nothing of either is lost, and the history says so. */
export function rebased(kept: Recorded, now: Recorded, theirs: Recorded): Recorded {
  return ownSteps(kept, now).reduce(
    (recorded, { changes, step }) =>
      committed(recorded, {
        ...step,
        changes: changes
          .filter(({ before, after }) => before !== after)
          .map((change) => ({
            key: change.key,
            before: recorded.records.get(change.key) ?? null,
            after: placedAmong(recorded.records, change),
          })),
      }),
    theirs,
  );
}

/** Whether both changed the same since `base`, each in its own way. */
function bothChanged(base: Recorded, mine: Recorded, theirs: Recorded): boolean {
  return replacing(base.records, mine.records).some(({ key, before, after }) => {
    const found = theirs.records.get(key) ?? null;
    return before !== after && found !== before && found !== after;
  });
}

/** Why the work could not be kept, as the message says it. */
export function refusalOf(error: unknown): 'full' | 'forbidden' | 'blocked' | 'failed' {
  if (error instanceof NoAnswerError) return 'blocked';
  const { name } = (error ?? {}) as Partial<Error>;
  if (name === 'QuotaExceededError') return 'full';
  // Firefox answers so in a private window, and where site data are blocked.
  return name === 'SecurityError' || name === 'InvalidStateError' ? 'forbidden' : 'failed';
}

/** What the first look finds: the work that is kept, and that of an earlier form of page, which is not kept here yet. */
export interface FoundWork {
  kept: KeptWorkState;
  earlier: Records | null;
}

/** What is done around the keeping; each may be left out. */
export interface KeepingEvents {
  /** What was done is written, as the revision of that number. */
  onKept?: (revision: number) => void;
  /** The first work of this browser is kept. */
  onFirstWork?: () => void;
  /** All of it was cleared, with its history. */
  onCleared?: () => void;
}

/**
 * Keeps the work on the machine, step by step, and in step with other tabs. Each change is one write; while one is under
 * way the next waits, with all that came meanwhile. Where another tab wrote first, what was done here is done again on
 * what it made. A storage that refuses is said once, with a file to save, and tried again with the next step.
 * @param start what is kept, and what the store was given of it; or how the first look at it is taken, when the storage lets
 */
export function keepWork(
  store: AppStore,
  database: Pick<WorkDatabase, 'read' | 'write'>,
  channel: WorkChannel | null,
  writer: string,
  start: KeptWorkState | (() => Promise<FoundWork>),
  { onKept, onFirstWork, onCleared }: KeepingEvents = {},
): () => Promise<void> {
  let begin = typeof start === 'function' ? start : null;
  let kept = typeof start === 'function' ? NOTHING_KEPT : start;
  let working: Promise<void> | null = null;
  let stopped = false;
  let told = false;

  const now = (): Recorded => {
    const { records, past, future } = store.getState();
    return { records, past, future };
  };
  // A gesture that ends is no change: steps are kept without theirs, and another tab's undo must not run into a write of it.
  const isKept = ({ records, past, future }: Recorded): boolean =>
    records === kept.recorded.records &&
    future === kept.recorded.future &&
    (past === kept.recorded.past ||
      (past.length === kept.recorded.past.length &&
        past.every((step, index) => isSameStep(step, kept.recorded.past[index]))));
  const isEmpty = ({ records, past, future }: Recorded): boolean =>
    records.size + past.length + future.length === 0;

  /** Take over what is kept, with what was done here meanwhile on top. */
  async function follow(): Promise<void> {
    const isFirst = begin !== null;
    const { kept: read, earlier } = begin ? await begin() : { kept: await database.read(), earlier: null };
    begin = null;
    const { revision } = read.meta;
    if (!isFirst && revision === kept.meta.revision && read.meta.writer === kept.meta.writer) return;
    const mine = now();
    const before = kept;
    const theirs = retained(before.recorded, read.recorded);
    const wasKept = isKept(mine) || (isFirst && isEmpty(mine));
    // Storage that was emptied (the browser's own clearing) takes nothing off the screen: it is written again.
    const wasEmptied = revision === 0 && before.meta.revision > 0;
    kept = { recorded: theirs, meta: read.meta };
    if (wasEmptied) return;
    const shown = earlier ? { ...theirs, records: earlier } : theirs;
    store.setState({
      ...(wasKept ? shown : rebased(before.recorded, mine, shown)),
      follows: !isFirst && wasKept,
    });
    if (!wasKept && !isFirst && bothChanged(before.recorded, mine, theirs))
      notify(store, { text: { key: 'notice.bothTabs', params: {} } });
  }

  async function writeAll(): Promise<void> {
    if (begin) await follow();
    while (!stopped && !isKept(now())) {
      const recorded = now();
      const { keeping } = store.getState();
      // What was refused is not called kept, nor being kept, before it is.
      if (keeping === 'kept') store.setState({ keeping: 'writing' });
      const answer = await database.write(kept, recorded, writer);
      if ('reason' in answer) {
        if (answer.reason === 'newerEpoch') throw new NewerWorkError(answer.epoch);
        await follow();
        continue;
      }
      const isFirst = kept.meta.revision === 0 && !isEmpty(recorded);
      const clears = isEmpty(recorded) && !isEmpty(kept.recorded);
      kept = answer;
      onKept?.(kept.meta.revision);
      store.setState({ follows: false });
      channel?.postMessage(kept.meta.revision);
      if (isFirst) onFirstWork?.();
      if (clears) onCleared?.();
    }
    // What was said of a storage that refused is no longer true.
    store.setState(({ notices }) => ({
      keeping: 'kept',
      ...(told && { notices: notices.filter((notice) => notice.problem?.code !== 'project.notKept') }),
    }));
    told = false;
  }

  function tell(error: unknown): void {
    if (error instanceof NewerWorkError) {
      stopped = true;
      store.setState({ keeping: 'outdated' });
      notify(store, { problem: problem('project.newerTab', {}), offer: 'saveProject' });
      return;
    }
    // Once it is free what was said no longer holds.
    if (error instanceof NoAnswerError) void error.answered.then(keep, () => undefined);
    const params = { cause: refusalOf(error) };
    store.setState(({ notices }) => ({
      keeping: 'refused',
      // It says more than that settings are not remembered, of the same cause.
      ...(params.cause === 'forbidden' && {
        notices: notices.filter((notice) => notice.problem?.code !== 'storage.forbidden'),
      }),
    }));
    if (!told) notify(store, { problem: problem('project.notKept', params), offer: 'saveProject' });
    told = true;
  }

  function keep(): Promise<void> {
    if (stopped) return Promise.resolve();
    working ??= writeAll()
      .catch(tell)
      .finally(() => {
        working = null;
      });
    return working;
  }

  /** See what another tab did, between the writes of this one. */
  async function lookUp(): Promise<void> {
    await working;
    if (stopped || working) return;
    working = follow()
      .then(writeAll)
      .catch((error: unknown) => {
        // What cannot be followed is said with the next step; a newer page at once.
        if (error instanceof NewerWorkError) tell(error);
      })
      .finally(() => {
        working = null;
        if (!isKept(now())) void keep();
      });
    await working;
  }

  store.subscribe((state, before) => {
    const changed =
      state.records !== before.records || state.past !== before.past || state.future !== before.future;
    if (changed && !isKept(now())) void keep();
  });
  if (channel) {
    channel.onmessage = () => {
      void lookUp();
    };
  }
  if (typeof document !== 'undefined') {
    // A tab that slept, or that nobody tells of the others.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void lookUp();
    });
    addEventListener('beforeunload', (event) => {
      const state = store.getState();
      // What is being written is there in a moment; what was refused would be lost.
      if (['refused', 'outdated'].includes(state.keeping) && hasUnsavedWork(state)) event.preventDefault();
    });
  }
  return keep;
}
