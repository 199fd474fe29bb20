import type { AppStore } from '../appStore';
import { committed } from '../history/history';
import type { Recorded, Step } from '../history/history';
import { notify } from '../notify';
import { replacing } from '../store/records';
import type { RecordChange } from '../store/records';
import type { KeptWorkState, WorkDatabase } from './workDatabase';

/** How tabs tell one another that the work changed. */
export interface WorkChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** The channel between the tabs of this browser; null where it has none. */
export function workChannel(): WorkChannel | null {
  try {
    return new BroadcastChannel('pactkaart-work');
  } catch {
    // Missing, or forbidden for a page that may keep nothing; the check at every write stays.
    return null;
  }
}

/** Steps that this tab took since `kept`, to be taken again on what another tab made of it. */
function ownSteps(kept: Recorded, now: Recorded): { changes: readonly RecordChange[]; step: Step }[] {
  const known = new Set(kept.past);
  const isAhead = kept.past.every((step, index) => now.past[index] === step);
  if (isAhead) {
    return now.past.slice(kept.past.length).map((step) => ({ changes: step.changes, step }));
  }
  // Something was taken back, too: what it came to is one step.
  const step = now.past.findLast((one) => !known.has(one)) ?? kept.past.at(-1) ?? now.future.at(-1);
  return step ? [{ changes: replacing(kept.records, now.records), step: { ...step, gesture: null } }] : [];
}

/** What this tab did since `kept`, on top of what another tab kept: nothing of either is lost, and the history says so. */
export function rebased(kept: Recorded, now: Recorded, theirs: Recorded): Recorded {
  return ownSteps(kept, now).reduce(
    (recorded, { changes, step }) =>
      committed(recorded, {
        ...step,
        changes: changes
          .filter(({ before, after }) => before !== after)
          .map((change) => ({ ...change, before: recorded.records.get(change.key) ?? null })),
      }),
    theirs,
  );
}

/**
 * Keeps the work on the machine, step by step, and in step with other tabs. Each change is one write; while one is under
 * way the next waits, with all that came meanwhile. Where another tab wrote first, what was done here is done again on
 * what it made. A storage that refuses is said once, and tried again with the next step.
 * @param start what is kept, and what the store was given of it
 */
export function keepWork(
  store: AppStore,
  database: Pick<WorkDatabase, 'read' | 'write'>,
  channel: WorkChannel | null,
  writer: string,
  start: KeptWorkState,
): () => Promise<void> {
  let kept = start;
  let working: Promise<void> | null = null;
  let stopped = false;
  let told = false;

  const now = (): Recorded => {
    const { records, past, future } = store.getState();
    return { records, past, future };
  };
  const isKept = ({ records, past, future }: Recorded): boolean =>
    records === kept.recorded.records && past === kept.recorded.past && future === kept.recorded.future;

  /** Take over what another tab wrote, with what was done here meanwhile on top. */
  async function follow(): Promise<void> {
    const theirs = await database.read();
    if (theirs.meta.revision === kept.meta.revision) return;
    const mine = now();
    const recorded = isKept(mine) ? theirs.recorded : rebased(kept.recorded, mine, theirs.recorded);
    kept = theirs;
    store.setState(recorded);
  }

  async function writeAll(): Promise<void> {
    while (!stopped && !isKept(now())) {
      const recorded = now();
      store.setState({ keeping: 'writing' });
      const answer = await database.write(kept, recorded, writer);
      if (!('reason' in answer)) {
        kept = answer;
        told = false;
        channel?.postMessage(kept.meta.revision);
      } else if (answer.reason === 'otherWrote') await follow();
      else {
        stopped = true;
        store.setState({ keeping: 'outdated' });
        notify(store, { problem: { code: 'project.newerTab', params: {} } });
        return;
      }
    }
    store.setState({ keeping: 'kept' });
  }

  async function work(): Promise<void> {
    try {
      await writeAll();
    } catch {
      store.setState({ keeping: 'refused' });
      if (!told) notify(store, { problem: { code: 'project.notKept', params: {} } });
      told = true;
    }
  }

  function keep(): Promise<void> {
    if (stopped) return Promise.resolve();
    working ??= work().finally(() => {
      working = null;
    });
    return working;
  }

  store.subscribe((state, before) => {
    const changed =
      state.records !== before.records || state.past !== before.past || state.future !== before.future;
    if (changed && !isKept(now())) void keep();
  });
  if (channel) {
    channel.onmessage = () => {
      if (!stopped)
        void follow().then(
          () => keep(),
          () => undefined,
        );
    };
  }
  return keep;
}
