import type { MultiPolygon } from 'geojson';
import * as v from 'valibot';
import type { MessageKey } from '../../../i18n/translate';

/** Where a layer that a value names is now: under another id, or gone, with the file name it had (null: not known). */
export type LayerNow = { id: string } | { gone: string | null };

/** How the values of a kind stand in a project file: under one field, in a form for people. */
interface FileField<Value, Field extends string, Stored> {
  readonly field: Field;
  /** What the field must be in a file of the newest form. */
  readonly schema: v.GenericSchema<unknown, Stored>;
  /** The field for values in their order; a table is put in the order of its keys when the file is written. */
  write(values: readonly Value[]): Stored;
  /** The values that a field holds, in their order. */
  read(stored: Stored): Value[];
}

/** A form that values had before the one that the schema describes. */
interface OlderForm {
  /** The date of the form that came after it, as a version of a project file. */
  readonly to: string;
  /**
   * A value of that time in the form after it. It must not rest on code that may change, and leaves a value of a later
   * form as it is: in the browser's database nothing tells of when a value is.
   */
  renew(value: unknown): unknown;
  /** The same for the field of a file, where that is no list of values. */
  renewField?(stored: unknown): unknown;
}

/**
 * All that the program has to know of one kind of thing that the user makes. The project file and its migrations, what
 * the browser keeps, opening, merging tabs and clearing are derived from it; see `recordKinds.ts`.
 *
 * In the browser's database every value is one record, under its kind and id, whole as `schema` describes it; so `id`
 * and `schema` are also how it is kept.
 */
export interface KindOfRecord<
  Kind extends string = string,
  Value extends object = object,
  Field extends string = string,
  Stored = unknown,
> {
  readonly kind: Kind;
  /** What a value must be to be worked with. */
  readonly schema: v.GenericSchema<unknown, Value>;
  /** The identity of a value within its kind: two values with the same id cannot both be in a project. */
  id(value: Value): string;
  /** The text that says how many there are; its parameter is `count`. */
  readonly words: MessageKey;
  readonly file: FileField<Value, Field, Stored>;
  /**
   * The date of the form in which it came. Files of before have none of it. A date after all others makes a new version
   * of the file and a new epoch of the database, so that an older page refuses what it would lose.
   */
  readonly since: string;
  /** Its older forms, oldest first. */
  readonly older?: readonly OlderForm[];
  /** The property of its id, where a file that has the same one twice is refused. */
  readonly once?: string;
  /** What stands in `geometry`, where that is a shape: a file with one that the engine or an export cannot take is refused. */
  shape?(value: Value): MultiPolygon | null;
  /** The value when layers got other ids or went; null: it goes with its layer. Only where a value can name a layer. */
  followLayers?(value: Value, now: (layerId: string) => LayerNow): Value | null;
}

/** A kind with its own types kept: those of the records and of the project file are inferred from them. */
export function defineKind<
  const Kind extends string,
  Value extends object,
  const Field extends string,
  Stored,
>(kind: KindOfRecord<Kind, Value, Field, Stored>): KindOfRecord<Kind, Value, Field, Stored> {
  return kind;
}

/** The field of a kind whose values stand in the file as they are, one after another. */
export function listField<Value, const Field extends string>(
  field: Field,
  schema: v.GenericSchema<unknown, Value>,
): FileField<Value, Field, Value[]> {
  return { field, schema: v.array(schema), write: (values) => [...values], read: (stored) => stored };
}

/** A reference to an area, after layers got other ids or went; null when its level went. */
export function followArea<Area extends { levelId: string }>(
  area: Area,
  now: (layerId: string) => LayerNow,
): Area | null {
  const layer = now(area.levelId);
  return 'id' in layer ? { ...area, levelId: layer.id } : null;
}
