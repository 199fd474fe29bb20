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
