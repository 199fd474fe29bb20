import type { GenericSchema } from 'valibot';
import type { LayerNow } from './kindOfRecord';
import { ANY_KINDS } from './recordKinds';
import type { RecordFields, RecordKind, RecordValues } from './recordKinds';

type Schemas = { [F in keyof RecordFields]: GenericSchema<unknown, RecordFields[F]> };

/** What each field with records must be, in a file of the newest form. */
export const RECORD_FIELD_SCHEMAS = Object.fromEntries(
  ANY_KINDS.map(({ file }) => [file.field, file.schema]),
) as Schemas;

/** The fields of a project file for the values of every kind, each kind in its order. */
export function fieldsOfValues(
  valuesOf: <K extends RecordKind>(kind: K) => readonly RecordValues[K][],
): RecordFields {
  return Object.fromEntries(
    ANY_KINDS.map(({ kind, file }) => [file.field, file.write(valuesOf(kind as RecordKind))]),
  ) as unknown as RecordFields;
}

/** The other way round: the values of every kind that the fields of a project file hold. */
export function valuesOfFields(fields: RecordFields): { [K in RecordKind]: RecordValues[K][] } {
  return Object.fromEntries(
    ANY_KINDS.map(({ kind, file }) => [kind, file.read(fields[file.field as keyof RecordFields])]),
  ) as never;
}

/** The fields with records after layers got other ids or went; what can name none stays as it is. */
export function fieldsWithLayers(fields: RecordFields, now: (layerId: string) => LayerNow): RecordFields {
  const changed = ANY_KINDS.map((kind) => {
    const { file } = kind;
    const stored = fields[file.field as keyof RecordFields];
    if (!kind.followLayers) return [file.field, stored] as const;
    const values = file.read(stored).map((value) => kind.followLayers?.(value, now) ?? null);
    return [file.field, file.write(values.filter((value) => value !== null))] as const;
  });
  return Object.fromEntries(changed) as unknown as RecordFields;
}
