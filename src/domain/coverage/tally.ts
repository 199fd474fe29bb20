import { itemAt } from '../itemAt';
import type { ExclusionReason } from '../measures/exclusion';

/**
 * What the engine counted for one target over all areas of a level, as columns (index = area).
 * Quantities are in the target's unit; lengths and areas in Lambert 72 terms.
 */
export interface Tally {
  realised: Float64Array;
  planned: Float64Array;
  /** False where the layer says of nothing whether it is planned, so that none is not zero. */
  saysPlanned: boolean;
  /** Features that count, wholly or in part, in the area. */
  counted: Uint32Array;
  /** Features of `counted` for which something had to be assumed (a connector of unknown power or access). */
  assumed: Uint32Array;
  /** Features of `counted` that were planned for a time that has passed. */
  overdue: Uint32Array;
  /** Features left out, by reason. A reason that does not occur has no column. */
  leftOut: Partial<Record<ExclusionReason, Uint32Array>>;
  /** The realised quantity measured along the WGS84 ellipsoid, where the rule measures geometry. */
  geodesic: Float64Array | null;
  /** Realised features; one that crosses areas by its part in each, so that they add up. */
  realisedFeatures: Float64Array;
  /** Realised by the day of the target's milestone; null without one, or where the layer's rule knows no dates. */
  byMilestone: Float64Array | null;
  /** Realised under the condition of a part of the norm; null where the layer does not say. */
  fossilFree: { yes: Float64Array; unknown: Float64Array } | null;
}

/** A tally of areas in which nothing was counted yet. */
export function emptyTally(areaCount: number): Tally {
  return {
    realised: new Float64Array(areaCount),
    planned: new Float64Array(areaCount),
    saysPlanned: true,
    counted: new Uint32Array(areaCount),
    assumed: new Uint32Array(areaCount),
    overdue: new Uint32Array(areaCount),
    leftOut: {},
    geodesic: null,
    realisedFeatures: new Float64Array(areaCount),
    byMilestone: null,
    fossilFree: null,
  };
}

/** What else a norm may ask of what is realised; null where it is not known. */
export interface RealisedParts {
  features: number | null;
  byMilestone: number | null;
  /** Fossil-free, and realised of which that is not said. */
  fossilFree: { yes: number; unknown: number } | null;
}

/** One area's part of a tally. */
export interface AreaTally {
  realised: number;
  /** null where no source says whether something is planned. */
  planned: number | null;
  counted: number;
  assumed: number;
  overdue: number;
  leftOut: Partial<Record<ExclusionReason, number>>;
  geodesic: number | null;
  /** Absent for a figure, which has no features behind it. */
  parts?: RealisedParts;
  /** True for a sum of which some parts are not known: it is a lower bound. */
  incomplete?: boolean;
  /** Of such a sum over areas of a level: those that it adds up, as indices, and of how many. */
  over?: { levelId: string; areas: readonly number[]; of: number };
}

/** What a tally says of one area, by its index. */
export function areaTally(tally: Tally, area: number): AreaTally {
  const leftOut: AreaTally['leftOut'] = {};
  for (const [reason, column] of Object.entries(tally.leftOut)) {
    if (itemAt(column, area) > 0) leftOut[reason as ExclusionReason] = itemAt(column, area);
  }
  return {
    realised: itemAt(tally.realised, area),
    planned: tally.saysPlanned ? itemAt(tally.planned, area) : null,
    counted: itemAt(tally.counted, area),
    assumed: itemAt(tally.assumed, area),
    overdue: itemAt(tally.overdue, area),
    leftOut,
    geodesic: tally.geodesic ? itemAt(tally.geodesic, area) : null,
    parts: {
      features: itemAt(tally.realisedFeatures, area),
      byMilestone: tally.byMilestone ? itemAt(tally.byMilestone, area) : null,
      fossilFree: tally.fossilFree && {
        yes: itemAt(tally.fossilFree.yes, area),
        unknown: itemAt(tally.fossilFree.unknown, area),
      },
    },
  };
}

/** Two layers of one target, or the parts of a larger area, added up. */
export function addAreaTallies(a: AreaTally, b: AreaTally): AreaTally {
  const leftOut = { ...a.leftOut };
  for (const [reason, count] of Object.entries(b.leftOut)) {
    leftOut[reason as ExclusionReason] = (leftOut[reason as ExclusionReason] ?? 0) + count;
  }
  return {
    realised: a.realised + b.realised,
    planned: sumOfPlanned(a.planned, b.planned),
    counted: a.counted + b.counted,
    assumed: a.assumed + b.assumed,
    overdue: a.overdue + b.overdue,
    leftOut,
    geodesic: sumOfKnown(a.geodesic, b.geodesic),
    ...((a.parts || b.parts) && { parts: addParts(a, b) }),
    ...((a.incomplete === true || b.incomplete === true) && { incomplete: true }),
  };
}

/** What one source plans stands beside another that says nothing of plans; none is known only where both say so. */
function sumOfPlanned(a: number | null, b: number | null): number | null {
  return sumOfKnown(a, b) ?? (a || b || null);
}

/** Unknown plus something is unknown. */
function sumOfKnown(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function addParts(a: AreaTally, b: AreaTally): RealisedParts {
  // Of one that does not say it, everything that is realised may or may not be fossil-free.
  const saidOf = ({ parts, realised }: AreaTally) => parts?.fossilFree ?? { yes: 0, unknown: realised };
  const [left, right] = [saidOf(a), saidOf(b)];
  const isSaid = Boolean(a.parts?.fossilFree ?? b.parts?.fossilFree);
  return {
    features: sumOfKnown(a.parts?.features ?? null, b.parts?.features ?? null),
    byMilestone: sumOfKnown(a.parts?.byMilestone ?? null, b.parts?.byMilestone ?? null),
    fossilFree: isSaid ? { yes: left.yes + right.yes, unknown: left.unknown + right.unknown } : null,
  };
}
