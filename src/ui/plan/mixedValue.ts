import { sameValue } from '../../domain/sameValue';

/** What several things have where they do not all have the same. */
export const MIXED = Symbol('mixed');
export type Mixed = typeof MIXED;

/** The value that all have; {@link MIXED} where two differ, and for none at all. */
export function commonValue<Item, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
): Value | Mixed {
  const [first, ...others] = items;
  if (first === undefined) return MIXED;
  const value = valueOf(first);
  return others.every((item) => sameValue(valueOf(item), value)) ? value : MIXED;
}
