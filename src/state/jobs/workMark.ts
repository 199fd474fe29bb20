import * as v from 'valibot';

/** Key of the mark in the browser's small storage. */
const KEY = 'pactkaart-kept';

const markSchema = v.object({ revision: v.number(), at: v.number() });

/**
 * How far the work was when the page last said that it was kept, and when that was (milliseconds of the clock). It stands
 * outside the database: a browser that takes that for damaged begins an empty one, and says nothing of it.
 */
export type WorkMark = v.InferOutput<typeof markSchema>;

/** Put the mark beside work of which all is written. Where the small storage refuses, there is none. */
export function markKept(storage: Storage | null, { revision, at }: WorkMark): void {
  try {
    storage?.setItem(KEY, JSON.stringify({ revision, at }));
  } catch {
    // The work is kept all the same; only its loss would not be noticed.
  }
}

/** The mark of earlier writes; null where there is none, or none that can be read. */
export function workMark(storage: Storage | null): WorkMark | null {
  try {
    const mark = v.safeParse(markSchema, JSON.parse(storage?.getItem(KEY) ?? 'null'));
    return mark.success ? mark.output : null;
  } catch {
    return null;
  }
}

/**
 * What of marked work is not in the database. The mark is to be read first: what another tab writes meanwhile is then no
 * loss.
 * @returns null when all of it is there
 */
export function missingWork(mark: WorkMark | null, revision: number): 'all' | 'last' | null {
  if (mark === null || revision >= mark.revision) return null;
  return revision === 0 ? 'all' : 'last';
}
