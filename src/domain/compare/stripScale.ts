import { itemAt } from '../itemAt';
import { quantile } from './quantile';

/** Where the axis of a strip may end, as shares of the goal. */
const ENDS = [1, 1.25, 1.5, 2, 3] as const;

/**
 * The end of the axis on which the areas of a level lie: the goal, or further where more than one in twenty areas has
 * passed it. A few areas far ahead must not push all others into a corner; they stand at the end.
 * @param shares ascending.
 */
export function stripEnd(shares: readonly number[]): number {
  const most = quantile(shares, 0.95) ?? 0;
  return ENDS.find((end) => most <= end) ?? itemAt(ENDS, ENDS.length - 1);
}

/** Place of a share on the axis, 0 to 1. */
export function stripPlace(share: number, end: number): number {
  return Math.min(1, Math.max(0, share / end));
}

/**
 * Lanes above the axis for marks that would cover each other: each takes the lowest lane in which no mark stands nearer
 * than `apart`. @returns the lane of every place, 0 for the lowest.
 */
export function stripLanes(places: readonly number[], apart: number): number[] {
  const taken: number[][] = [];
  return places.map((place) => {
    const free = taken.findIndex((lane) => lane.every((other) => Math.abs(other - place) >= apart));
    const lane = free === -1 ? taken.push([]) - 1 : free;
    itemAt(taken, lane).push(place);
    return lane;
  });
}
