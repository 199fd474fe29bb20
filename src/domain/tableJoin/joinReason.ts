/** Why a row of a table of areas gives no area a number. */
export const JOIN_REASONS = [
  /** Nothing stands in the column by which rows are joined. */
  'noKey',
  'unknownCode',
  'unknownName',
  /** Several areas have that name. */
  'ambiguousName',
  'unknownPostcode',
  /** Several areas have that postcode. */
  'severalOfPostcode',
  /** Other rows are about the same area, and nothing says which of them holds. */
  'doubled',
  /** What stands in the column of numbers is none that can count. */
  'notNumber',
  /** Of an area from before the mergers, where another part of the merged one has no number. */
  'withoutPart',
  /** Of an area from before the mergers, in a table that has areas since the mergers as well. */
  'oldBesideNew',
  /** Of a merged area, where the areas are those from before: there is nothing to divide it by. */
  'undivided',
  /** Of another year than the one that is taken. */
  'otherYear',
] as const;
export type JoinReason = (typeof JOIN_REASONS)[number];

/** By what the rows of a table find their area. */
export const JOIN_KEYS = ['code', 'name', 'postcode'] as const;
export type JoinKey = (typeof JOIN_KEYS)[number];
