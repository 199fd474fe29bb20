import * as v from 'valibot';
import { nl } from '../../i18n/nl/index';
import type { ProjectRecord, RecordChange, Step } from '../store/records';
import { soundRecord } from '../store/recordSchemas';
import { knownMeta } from './workConnection';
import type { KeptWorkState } from './workDatabase';
import type { PutAside } from '../store/work';

/** What the database holds, not looked at yet. */
export interface RawWork {
  meta: unknown;
  records: readonly (readonly [key: string, value: unknown])[];
  steps: readonly (readonly [number: number, value: unknown])[];
}

const side = v.union([v.null(), v.looseObject({})]);
const stepSchema = v.object({
  changes: v.array(v.object({ key: v.string(), before: side, after: side })),
  label: v.object({
    key: v.custom((key) => typeof key === 'string' && key in nl),
    params: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
  place: side,
  gesture: v.nullable(v.string()),
});

/** A step whose records this page can work with, in the form of today; null when it is none. */
function soundStep(step: unknown): Step | null {
  if (!v.is(stepSchema, step)) return null;
  const changes: RecordChange[] = [];
  for (const { key, before, after } of step.changes) {
    const change = {
      key,
      before: before && soundRecord(key, before),
      after: after && soundRecord(key, after),
    };
    if ((before && !change.before) || (after && !change.after)) return null;
    changes.push(change);
  }
  return { ...(step as Step), changes };
}

/**
 * What can be worked with of the work that was kept, and what cannot (damaged, of a kind that this page does not know).
 * A step that cannot be read ends the history there: what lies beyond it can no longer be reached.
 */
export function soundWork({ meta: rawMeta, records, steps }: RawWork): {
  kept: KeptWorkState;
  aside: Omit<PutAside, 'saved'>[];
} {
  const meta = knownMeta(rawMeta);
  const sound = new Map<string, ProjectRecord>();
  const aside: Omit<PutAside, 'saved'>[] = [];
  for (const [key, value] of records) {
    const record = soundRecord(key, value);
    if (record) sound.set(key, record);
    else aside.push({ store: 'records', key, value });
  }
  const byNumber = new Map(steps);
  const soundAt = (number: number): Step | null => {
    // Without knowing which were done and which were taken back, none can be moved along.
    return meta.revision > 0 ? soundStep(byNumber.get(number)) : null;
  };
  const [past, future]: [Step[], Step[]] = [[], []];
  let first = meta.next;
  for (let step = soundAt(first - 1); step && first > meta.first; step = soundAt(--first - 1))
    past.push(step);
  let end = meta.next;
  for (let step = soundAt(end); step; step = soundAt(++end)) future.push(step);
  for (const [key, value] of steps) {
    if (key < first || key >= end) aside.push({ store: 'steps', key, value });
  }
  return {
    kept: {
      recorded: { records: sound, past: past.reverse(), future: future.reverse() },
      meta: { ...meta, first },
    },
    aside,
  };
}
