import * as v from 'valibot';
import { ANY_KINDS } from '../../io/project/kinds/recordKinds';
import type { KindOfRecord } from '../../io/project/kinds/kindOfRecord';
import { recordKey } from './records';
import type { ProjectRecord } from './records';

const recordSchema = v.object({
  kind: v.string(),
  at: v.pipe(v.number(), v.finite()),
  value: v.looseObject({}),
});

/**
 * A value that was kept, in the form of today: in the browser's database it stays in the form it was written in. Null for
 * none of this kind.
 */
function soundValue({ schema, older = [] }: KindOfRecord, value: object): object | null {
  if (v.is(schema, value)) return value;
  if (older.length === 0) return null;
  const renewed = older.reduce<unknown>((form, { renew }) => renew(form), value);
  return v.is(schema, renewed) ? (renewed as object) : null;
}

/**
 * Something that was kept, as a record that this page can work with; the very same where it is one already.
 * @returns null for what is none, is of a kind that this page does not know, or does not stand under its own key
 */
export function soundRecord(key: string, record: unknown): ProjectRecord | null {
  if (!v.is(recordSchema, record)) return null;
  const kind = ANY_KINDS.find((one) => one.kind === record.kind);
  const value = kind ? soundValue(kind, record.value) : null;
  if (!value) return null;
  const sound = (value === record.value ? record : { ...record, value }) as ProjectRecord;
  return recordKey(sound.kind, sound.value) === key ? sound : null;
}
