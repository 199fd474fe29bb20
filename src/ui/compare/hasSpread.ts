/** Fewer areas than this have no spread to speak of. */
const FEWEST = 3;

/** Whether the areas of a level are enough to show how they lie. */
export function hasSpread({ areas }: { areas: readonly unknown[] }): boolean {
  return areas.length >= FEWEST;
}
