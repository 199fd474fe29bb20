/** Why a counting rule leaves a feature out. Shown with every number. */
export const EXCLUSION_REASONS = [
  'beforeStart',
  'afterDate',
  'noYear',
  'idea',
  'unknownStatus',
  'noQuantity',
  'tooSmall',
  'compensation',
  'forest',
  'legallyRequired',
  'individual',
  'routineUpkeep',
  'reportedElsewhere',
  'motorway',
  'otherGeometry',
  'noGeometry',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/**
 * Reasons that rest on something unknown instead of on a rule of the pact: with one of these the true number may be
 * higher, so the record's state is `partial`.
 */
export const UNKNOWN_REASONS: ReadonlySet<ExclusionReason> = new Set([
  'noYear',
  'unknownStatus',
  'noQuantity',
  'otherGeometry',
  'noGeometry',
]);
