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
  /** Realised, but nobody says when: it may have stood before the pact. */
  'existing',
  /** Planned for after the day by which the target is to be reached. */
  'afterDeadline',
  'notPublic',
  'unknownAccess',
  'unknownFlag',
  /** For its words: the user says that they do not count. */
  'byUser',
  /** A hedge in the place of one that stood there. */
  'replanting',
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
  'existing',
  'unknownAccess',
  'unknownFlag',
]);
