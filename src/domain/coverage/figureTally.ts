import type { AreaTally } from './tally';

/** A figure that is known per area, without features behind it; null stays unknown. */
export function figureTally(value: number | null | undefined): AreaTally | null {
  return value === null || value === undefined
    ? null
    : { realised: value, planned: 0, counted: value, assumed: 0, overdue: 0, leftOut: {}, geodesic: null };
}
