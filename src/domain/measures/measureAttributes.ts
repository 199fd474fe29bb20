import type { WordReading } from './measureWords';

/** The status of a measure, from thought to built. */
export const MEASURE_STATUSES = ['idea', 'planned', 'in_progress', 'realised'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** Who may charge at a point. */
export const ACCESSES = ['public', 'semi_public', 'private'] as const;

/** What holds for every feature of a layer, as its user says; no column is then read for it. */
export interface CommonValues {
  status?: MeasureStatus;
  access?: (typeof ACCESSES)[number];
  /** In the unit of the target, where its own rule counts. */
  quantity?: number;
}

/**
 * What the counting rules ask of one feature. Null where the feature does not say.
 * The names of the columns that carry them are those of a planned measure (see README).
 */
export interface MeasureAttributes {
  /** yyyymmdd as one number; month and day 0 where only the year is known. */
  date: number | null;
  status: WordReading<'status'> | null;
  quantity: number | null;
  /** Power of a connector; null where it is not above nothing. */
  kw: number | null;
  access: WordReading<'access'> | null;
  bothSides: WordReading<'flag'> | null;
  removed: WordReading<'flag'> | null;
  /** What the yes/no columns say that the rule's exclusions name, by column. */
  flags: ReadonlyMap<string, WordReading<'flag'> | null>;
}
