/** True for lists of the same items in the same order: the memory of a selector then keeps the older list. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
