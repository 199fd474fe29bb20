import * as v from 'valibot';
import { nl } from '../../i18n/nl/index';
import type { Step, ProjectRecord } from '../store/records';
import { isSoundRecord } from '../store/recordSchemas';
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

function isSoundStep(step: unknown): step is Step {
  return (
    v.is(stepSchema, step) &&
    step.changes.every(({ key, before, after }) =>
      [before, after].every((record) => record === null || isSoundRecord(key, record)),
    )
  );
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
    if (isSoundRecord(key, value)) sound.set(key, value);
    else aside.push({ store: 'records', key, value });
  }
  const byNumber = new Map(steps);
  const soundAt = (number: number): Step | null => {
    const step = byNumber.get(number);
    // Without knowing which were done and which were taken back, none can be moved along.
    return meta.revision > 0 && isSoundStep(step) ? step : null;
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
