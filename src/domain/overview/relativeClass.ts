import { classOfRecord, REACHED_CLASS } from '../classify/breaksAroundTarget';
import type { CoverageClass } from '../classify/breaksAroundTarget';
import type { CoverageRecord } from '../coverage/coverageRecord';
import { trajectoryAt } from '../targets/trajectory';

/**
 * What a cell of the overview is coloured by, each relative to the goal, so that trees and cubic metres have one scale:
 * `share` as on the map; `gap` what is left of the goal; `pace` what is needed per year.
 */
export const OVERVIEW_COLOURS = ['share', 'gap', 'pace'] as const;
export type OverviewColour = (typeof OVERVIEW_COLOURS)[number];

/** What is left, as a share of the goal: the lower bounds of the classes from the furthest on. */
export const GAP_BREAKS = [0.8, 0.6, 0.4, 0.2] as const;

/**
 * The needed pace as a multiple of what a straight line over the whole term asks each year: above 1 an area is behind. The
 * lower bounds of the classes from the furthest on.
 */
export const PACE_BREAKS = [2, 1.5, 1, 0.5] as const;

/** Years from the start of the line of a target to its end. */
function termOf({ inForce: { target } }: Pick<CoverageRecord, 'inForce'>): number {
  return trajectoryAt(target, target.deadline).yearsElapsed;
}

/**
 * What a cell says: a share of the goal (`share`, `gap`), or a share of the goal per year (`pace`).
 * @returns null where it is not known, or has nothing left to be needed
 */
export function relativeValue(record: CoverageRecord, colour: OverviewColour): number | null {
  const { share, gap, goal, paceNeeded } = record;
  if (share === null || gap === null || goal === null) return null;
  if (colour === 'share') return share;
  if (colour === 'gap') return Math.max(0, gap / goal);
  return paceNeeded === null ? null : paceNeeded / goal;
}

/**
 * What a cell says of an area that is just on the straight line: at least so much as a share, at most so much as a gap or a
 * pace.
 */
export function valueOnLine(record: CoverageRecord, colour: OverviewColour): number {
  if (colour === 'share') return record.expectedShare;
  return colour === 'gap' ? 1 - record.expectedShare : 1 / termOf(record);
}

/** The class of a cell, of the same colours and marks as on the map. */
export function relativeClass(record: CoverageRecord, colour: OverviewColour): CoverageClass {
  const onMap = classOfRecord(record);
  if (colour === 'share' || onMap === REACHED_CLASS || typeof onMap !== 'number') return onMap;
  const value = relativeValue(record, colour);
  // The term is over: no pace brings it there.
  if (value === null) return 0;
  const index =
    colour === 'gap'
      ? GAP_BREAKS.findIndex((bound) => value >= bound)
      : PACE_BREAKS.findIndex((bound) => value * termOf(record) > bound);
  return index === -1 ? GAP_BREAKS.length : index;
}
