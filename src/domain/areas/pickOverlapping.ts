/**
 * Which of the areas under a click is chosen: the smallest, and with every further click on the same place the next
 * larger one, from the largest back to the smallest.
 * @param hits the areas under the click, smallest first
 * @param chosen the area chosen before
 */
export function pickOverlapping<Area>(hits: readonly Area[], chosen: Area | null): Area | null {
  const at = chosen === null ? -1 : hits.indexOf(chosen);
  return hits[(at + 1) % hits.length] ?? null;
}
