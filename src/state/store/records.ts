import { sameValue } from '../../domain/sameValue';
import { ANY_KINDS } from '../../io/project/kinds/recordKinds';
import type { RecordKind, RecordValues } from '../../io/project/kinds/recordKinds';
import type { ViewSlice } from './view';
import type { MessageKey, MessageParams } from '../../i18n/translate';

const KINDS = new Map(ANY_KINDS.map((kind) => [kind.kind, kind]));

/** One thing that the user made. It is never changed: another value is another record under the same key. */
export interface ProjectRecord<K extends RecordKind = RecordKind> {
  readonly kind: K;
  /** Place among the records of its kind, ascending; kept when the value changes, and when it comes back. */
  readonly at: number;
  readonly value: Readonly<RecordValues[K]>;
}

/** All that the user made, by {@link recordKey}: one immutable value. */
export type Records = ReadonlyMap<string, ProjectRecord>;

/** A record before and after a step; null where there is none. */
export interface RecordChange {
  readonly key: string;
  readonly before: ProjectRecord | null;
  readonly after: ProjectRecord | null;
}

export const NO_RECORDS: Records = new Map();

/** The key of a value in the project. */
export function recordKey<K extends RecordKind>(kind: K, value: RecordValues[K]): string {
  return `${kind} ${KINDS.get(kind)?.id(value)}`;
}

/** The records of one kind in their order. */
export function recordsOf<K extends RecordKind>(records: Records, kind: K): ProjectRecord<K>[] {
  return [...records.values()]
    .filter((record): record is ProjectRecord<K> => record.kind === kind)
    .sort((a, b) => a.at - b.at);
}

/** The values of one kind in their order. */
export function valuesOf<K extends RecordKind>(records: Records, kind: K): readonly RecordValues[K][] {
  return recordsOf(records, kind).map(({ value }) => value as RecordValues[K]);
}

/** The change that puts values in: each takes the place of the one with its id, or comes after all others. */
export function putting<K extends RecordKind>(
  records: Records,
  kind: K,
  values: readonly RecordValues[K][],
): RecordChange[] {
  let last = recordsOf(records, kind).at(-1)?.at ?? 0;
  return values.map((value) => {
    const key = recordKey(kind, value);
    const before = records.get(key) ?? null;
    return { key, before, after: { kind, at: before?.at ?? ++last, value } as ProjectRecord };
  });
}

/** The change that takes out the values of a kind that `isGone` says. */
export function dropping<K extends RecordKind>(
  records: Records,
  kind: K,
  isGone: (value: RecordValues[K]) => boolean,
): RecordChange[] {
  return recordsOf(records, kind)
    .filter(({ value }) => isGone(value as RecordValues[K]))
    .map((before) => ({
      key: recordKey(kind, before.value as RecordValues[K]),
      before: before as ProjectRecord,
      after: null,
    }));
}

/** The change that makes other records of all: what an opened project, or clearing one, comes to. */
export function replacing(records: Records, next: Records): RecordChange[] {
  return [...new Set([...records.keys(), ...next.keys()])].map((key) => ({
    key,
    before: records.get(key) ?? null,
    after: next.get(key) ?? null,
  }));
}

/** Records of nothing but these values, in their order. */
export function recordsFrom(values: { [K in RecordKind]?: readonly RecordValues[K][] }): Records {
  const kinds = Object.keys(values) as RecordKind[];
  return withChanges(
    NO_RECORDS,
    kinds.flatMap((kind) => putting(NO_RECORDS, kind, (values[kind] ?? []) as readonly never[])),
  );
}

/** True when both hold the very same records. */
export function sameRecords(a: Records, b: Records): boolean {
  if (a === b || a.size !== b.size) return a === b;
  for (const [key, record] of a) if (b.get(key) !== record) return false;
  return true;
}

/** The records after changes, or before them when they are taken back. */
export function withChanges(
  records: Records,
  changes: readonly RecordChange[],
  side: 'before' | 'after' = 'after',
): Records {
  const next = new Map(records);
  for (const change of changes) {
    const record = change[side];
    if (record) next.set(change.key, record);
    else next.delete(change.key);
  }
  return next;
}

/** The `next` one, or `before` where it says the same: what rests on it need not be made again. */
export function retainedValue<T>(before: T | undefined, next: T): T {
  return before !== undefined && sameValue(before, next) ? before : next;
}

/** `next` with the very records of `before` where they say the same, and `before` itself where all of them do. */
export function retainedRecords(before: Records, next: Records): Records {
  const records = new Map([...next].map(([key, record]) => [key, retainedValue(before.get(key), record)]));
  return sameRecords(before, records) ? before : records;
}

/** Where a step can be seen: what an undo brings on the screen. */
export type Place = Partial<Pick<ViewSlice, 'page' | 'levelId' | 'selectedCode' | 'target'>>;
/** One thing that the user did to the project, and that can be taken back. */
export interface Step {
  readonly changes: readonly RecordChange[];
  /** What was done, in words: a text and what it names. */
  readonly label: { readonly key: MessageKey; readonly params: MessageParams };
  readonly place: Place | null;
  /** While it is given, a following step of the same gesture becomes part of this one. */
  readonly gesture: string | null;
}

/** The project with what was done to it. */
export interface Recorded {
  readonly records: Records;
  /** The newest step last. */
  readonly past: readonly Step[];
  /** What was taken back: the step that comes back first is last. */
  readonly future: readonly Step[];
}
