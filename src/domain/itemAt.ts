/**
 * The item at an index that comes from the same table, such as an area's index in a column of its level.
 * @throws RangeError when there is none: a number from beyond the end would be no number at all
 */
export function itemAt<T extends NonNullable<unknown> | null>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
