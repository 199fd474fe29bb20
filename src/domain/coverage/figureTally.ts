import type { AreaTally } from './tally';

/** A figure that is known per area, without features behind it; null stays unknown. It says nothing of what is planned. */
export function figureTally(value: number | null | undefined): AreaTally | null {
  return value === null || value === undefined
    ? null
    : { realised: value, planned: null, counted: value, assumed: 0, overdue: 0, leftOut: {}, geodesic: null };
}
