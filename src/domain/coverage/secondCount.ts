/** What another way of counting finds in an area for a target, in the target's unit. */
export interface SecondCount {
  realised: number;
  planned: number;
  /** Features near the area that were looked at. */
  features: number;
}

/**
 * How two counts of one quantity relate: the same, the same but for how a border is drawn, or not the same.
 */
export type Agreement = 'same' | 'nearly' | 'different';

/** Sums in another order, and lengths by polynomials instead of by reprojecting, stay within this part of the number. */
const ROUNDING = 1e-6;

/**
 * Half a metre or square metre, less than the screen shows. One engine draws a path straight in degrees, the other in
 * Lambert 72: up to some centimetres elsewhere, so that it meets a border a little further on. Over 103 deelgemeenten and
 * 6,169 cycle routes the largest difference is 0.2 m. A long, straight path along a border may show more, and is said to
 * differ.
 */
const BORDER = 0.5;

/** @param isMeasured whether the quantity is a length or area of the geometry, cut at borders. */
export function agreementOf(first: number, second: number, isMeasured: boolean): Agreement {
  const difference = Math.abs(second - first);
  if (difference <= ROUNDING * Math.max(Math.abs(first), Math.abs(second))) return 'same';
  return isMeasured && difference < BORDER ? 'nearly' : 'different';
}
