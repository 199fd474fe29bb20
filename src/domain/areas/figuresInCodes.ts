import type { MergerTable } from './mergerTable';

type Figures = ReadonlyMap<string, number | null>;

/** A set of areas, as far as it says in which codes it is. */
export interface CodedAreas {
  areas: readonly { code: string }[];
  /** Year of the situation; null when the set does not say. */
  vintage: number | null;
}

/** Whether areas are in the codes from before the mergers: by their year, or else by a code that went. */
function isBeforeMergers({ areas, vintage }: CodedAreas, mergers: MergerTable, year: number): boolean {
  return vintage === null ? areas.some(({ code }) => mergers.isRetired(code)) : vintage < year;
}

/**
 * Figures in the codes of a set of areas. Figures from before the mergers are added up for areas since. The other way
 * round there is nothing to divide them by: an area that has merged has no figure then, for the figure under its code
 * holds its former neighbour as well.
 * @param year the year from which the new codes hold
 */
export function figuresInCodes(
  figures: Figures,
  areas: CodedAreas,
  mergers: MergerTable,
  year: number,
): Figures {
  const figuresAreOld = [...figures.keys()].some((code) => mergers.isRetired(code));
  if (figuresAreOld === isBeforeMergers(areas, mergers, year)) return figures;
  if (figuresAreOld) return mergers.addUp(figures);
  const merged = mergers.mergedCodes();
  return new Map([...figures].filter(([code]) => !merged.has(code)));
}
