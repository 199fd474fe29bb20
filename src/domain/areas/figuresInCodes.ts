import type { MergerTable } from './mergerTable';

type Figures = ReadonlyMap<string, number | null>;

/** A set of areas, as far as it says in which codes it is. */
export interface CodedAreas {
  areas: readonly { code: string }[];
  /** Year of the situation; null when the set does not say. */
  vintage: number | null;
}

/** Figures held against the codes of a set of areas. */
export interface FiguresInCodes {
  /** By code, in the codes of the areas; null where the sum of a merged area is not known. */
  figures: Figures;
  /** Old codes that were added up into areas of the set. */
  addedUp: readonly string[];
  /** Old codes that were left out, because the figures are in new codes as well. */
  leftOut: readonly string[];
  /** Merged areas of the set without data: one of their parts is absent, or has no figure. */
  withoutPart: readonly string[];
  /** Areas of the set from before the mergers without data: the figure under their code is that of the merged area. */
  undivided: readonly string[];
  /** Codes of figures that belong to no area of the set, in any of these ways. */
  unmatched: readonly string[];
}

/**
 * Whether figures are in the codes from before the mergers: they hold a code that went and none that came. Figures that
 * hold both are mixed; in them, and in figures that hold neither, a code of both sides is the new one.
 */
export function areOldFigures(codes: readonly string[], mergers: MergerTable): boolean {
  return codes.some((code) => mergers.isOnlyOld(code)) && !codes.some((code) => mergers.isOnlyNew(code));
}

/** The sum of the parts of a merged area; null when one of them is absent or not known: missing is not zero. */
function sumOfParts(figures: Figures, parts: readonly string[]): number | null {
  let sum = 0;
  for (const part of parts) {
    const value = figures.get(part) ?? null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/**
 * Figures in the codes of a set of areas. A new code that the figures hold wins over its parts. Figures in old codes are
 * added up for areas since the mergers, and only whole: a merged area of which a part is absent has no data. The other
 * way round there is nothing to divide them by: an area from before the mergers takes no figure of a merged one.
 * So no municipality counts twice, and no part stands for the whole.
 * @param year the year from which the new codes hold
 */
export function figuresInCodes(
  figures: Figures,
  { areas, vintage }: CodedAreas,
  mergers: MergerTable,
  year: number,
): FiguresInCodes {
  const codes = [...figures.keys()];
  const areaCodes = new Set(areas.map(({ code }) => code));
  const figuresAreOld = areOldFigures(codes, mergers);
  // A code that went says more than the year that somebody gave.
  const areasAreOld =
    areas.some(({ code }) => mergers.isOnlyOld(code)) || (vintage !== null && vintage < year);
  const inCodes = new Map(figures);
  const told = { addedUp: [] as string[], leftOut: [] as string[], withoutPart: [] as string[] };
  const undivided: string[] = [];
  const matched = new Set(codes.filter((code) => areaCodes.has(code)));

  for (const [merged, parts] of mergers.mergedAreas()) {
    const present = parts.filter((part) => figures.has(part));
    const isArea = areaCodes.has(merged);
    // Parts that are areas of the set themselves keep their figures.
    const loose = present.filter((part) => part !== merged && !areaCodes.has(part));
    if (parts.includes(merged) && areasAreOld) {
      if (figuresAreOld || !figures.has(merged)) continue;
      inCodes.delete(merged);
      if (isArea) undivided.push(merged);
    } else if (figuresAreOld && present.length > 0) {
      const sum = sumOfParts(figures, parts);
      inCodes.set(merged, sum);
      if (!isArea) continue;
      if (sum === null) told.withoutPart.push(merged);
      else told.addedUp.push(...loose);
      loose.forEach((part) => matched.add(part));
    } else if (!figuresAreOld && loose.length > 0) {
      loose.forEach((part) => inCodes.delete(part));
      if (!figures.has(merged)) inCodes.set(merged, null);
      if (!isArea) continue;
      told.leftOut.push(...loose);
      loose.forEach((part) => matched.add(part));
      if (!figures.has(merged)) told.withoutPart.push(merged);
    }
  }
  const unmatched = codes.filter((code) => !matched.has(code));
  return { figures: inCodes, ...told, undivided, unmatched };
}
