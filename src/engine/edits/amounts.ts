import type { DrawnSize } from '../../domain/plan/countedQuantity';
import { shareOut } from '../../domain/plan/shareOut';

/**
 * What a measure adds to a tally, as a whole number: 0.1 mm, 1 cm², a thousandth of anything else. It was rounded once;
 * from here on everything is sums and shares of whole numbers, so that the order of edits leaves no trace.
 */
export interface Amount {
  /** Name of the tally, of the caller's choosing: a target, a status and a year, or whatever else it adds up by. */
  tally: string;
  /** Below zero for what is deducted. */
  amount: number;
  /** As many small units as are not cut by a border: 1000 for whole trees, 1 for metres. */
  piece: number;
}

/**
 * What a measure adds.
 * @param size what is drawn; null for one that is not drawn
 */
export type AmountsOf = (size: DrawnSize | null) => readonly Amount[];

/** What of a measure lies in each area of a level, by its measured part. */
export interface MeasuredParts {
  /** Ascending. */
  areas: readonly number[];
  /** Of the whole, above 0 and at most 1, in the order of `areas`. They add up to more than 1 where areas overlap. */
  shares: readonly number[];
}

export const NO_PARTS: MeasuredParts = { areas: [], shares: [] };

/** Shares of a feature that differ by less are the same but for the rounding of borders. */
const SAME = 1e-9;
/** A feature that lies in areas for this much more than its size lies where areas overlap. */
const OVERLAPPING = 1 + 1e-6;

/**
 * Share an amount out over the areas in which a measure lies and what is outside all of them. Nothing is lost: over a
 * partition the parts and the rest add up to the amount. Where areas overlap nothing adds up to it, and each gets its own
 * part, rounded to the nearest whole.
 * @param alone true: each area is rounded for itself, whatever the others are
 * @returns an amount for each of the areas
 */
export function shareOverAreas(
  { amount, piece }: Pick<Amount, 'amount' | 'piece'>,
  { areas, shares }: MeasuredParts,
  alone: boolean,
): number[] {
  if (areas.length === 0) return [];
  const unit = amount % piece === 0 ? piece : 1;
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (!alone && all <= OVERLAPPING) {
    const outside = 1 - all > SAME ? 1 - all : 0;
    const parts = shareOut(amount / unit, [...shares, outside]);
    return areas.map((_, place) => parts[place]! * unit);
  }
  return shares.map((share) => shareOut(amount / unit, [share, Math.max(0, 1 - share)])[0]! * unit);
}
