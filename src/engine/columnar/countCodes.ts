import type { CountSummary } from '../../domain/measures/countSummary';
import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import type { ExclusionReason } from '../../domain/measures/exclusion';

/** Codes of what the rules say of a feature; from {@link LEFT_OUT} on, the place of the reason in the list of reasons. */
export const REALISED = 0;
export const PLANNED = 1;
/** Planned, for a time that has passed. */
export const OVERDUE = 2;
export const LEFT_OUT = 3;

/** How many codes a feature can have. */
export const CODES = LEFT_OUT + EXCLUSION_REASONS.length;

/** The code of a feature that is left out for a reason. */
export function leftOutCode(reason: ExclusionReason): number {
  return LEFT_OUT + EXCLUSION_REASONS.indexOf(reason);
}

/** How many features count, and why the others do not. @param codes of every feature of a layer. */
export function countSummary(codes: Uint8Array): CountSummary {
  const features = new Uint32Array(CODES);
  for (const code of codes) features[code]!++;
  const leftOut: CountSummary['leftOut'] = {};
  EXCLUSION_REASONS.forEach((reason, i) => {
    if (features[LEFT_OUT + i]! > 0) leftOut[reason] = features[LEFT_OUT + i]!;
  });
  const overdue = features[OVERDUE]!;
  return { realised: features[REALISED]!, planned: features[PLANNED]! + overdue, overdue, leftOut };
}
