import type { ExclusionReason } from '../measures/exclusion';

/**
 * What the engine counted for one target over all areas of a level, as columns (index = area).
 * Quantities are in the target's unit; lengths and areas in Lambert 72 terms.
 */
export interface Tally {
  realised: Float64Array;
  planned: Float64Array;
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
}

/** A tally of areas in which nothing was counted yet. */
export function emptyTally(areaCount: number): Tally {
  return {
    realised: new Float64Array(areaCount),
    planned: new Float64Array(areaCount),
    counted: new Uint32Array(areaCount),
    assumed: new Uint32Array(areaCount),
    overdue: new Uint32Array(areaCount),
    leftOut: {},
    geodesic: null,
  };
}

/** One area's part of a tally. */
export interface AreaTally {
  realised: number;
  planned: number;
  counted: number;
  assumed: number;
  overdue: number;
  leftOut: Partial<Record<ExclusionReason, number>>;
  geodesic: number | null;
  /** True for a sum of which some parts are not known: it is a lower bound. */
  incomplete?: boolean;
  /** Of such a sum over areas of a level: those that it adds up, as indices, and of how many. */
  over?: { levelId: string; areas: readonly number[]; of: number };
}

/** What a tally says of one area, by its index. */
export function areaTally(tally: Tally, area: number): AreaTally {
  const leftOut: AreaTally['leftOut'] = {};
  for (const [reason, column] of Object.entries(tally.leftOut)) {
    if (column[area]! > 0) leftOut[reason as ExclusionReason] = column[area]!;
  }
  return {
    realised: tally.realised[area]!,
    planned: tally.planned[area]!,
    counted: tally.counted[area]!,
    assumed: tally.assumed[area]!,
    overdue: tally.overdue[area]!,
    leftOut,
    geodesic: tally.geodesic ? tally.geodesic[area]! : null,
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
    planned: a.planned + b.planned,
    counted: a.counted + b.counted,
    assumed: a.assumed + b.assumed,
    overdue: a.overdue + b.overdue,
    leftOut,
    geodesic: a.geodesic === null || b.geodesic === null ? null : a.geodesic + b.geodesic,
    ...((a.incomplete === true || b.incomplete === true) && { incomplete: true }),
  };
}
