import type { CoverageContext } from '../../../domain/coverage/coverageTable';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import type { Language } from '../../../i18n/translate';
import type { SheetCell } from '../sheet';

/**
 * The forms that a table of coverage takes: a row per area and target, the attributes of areas on a map, and a row per
 * area for people.
 */
export type CoverageForm = 'rows' | 'fields' | 'wide';

/** What the numbers are in, and for whom they are written. */
export interface CoverageScope {
  context: CoverageContext;
  language: Language;
}

/** What stands above a column, in every language: here, so that a new column is one entry of one table. */
export type ColumnHeading = Readonly<Record<Language, string>>;

/** One column of coverage, wherever it leaves the house. */
export interface CoverageColumn {
  /** Of the attribute; that of a target gets the target's key before it. */
  name: string;
  /** At most ten characters, six where the target comes before it; only for columns that are attributes. */
  shortName: string;
  /** What the column says of an area, whatever the target, or of a target. */
  of: 'area' | 'target';
  kind: 'text' | 'number' | 'year' | 'boolean' | 'date';
  heading: ColumnHeading;
  /** True for a number in the target's unit, which the heading names where all of a column have the same. */
  inUnit?: boolean;
  forms: readonly CoverageForm[];
  cell: (record: CoverageRecord, scope: CoverageScope) => SheetCell;
  /** Whether a column has something to say of some records; absent: always. */
  isNeeded?: (records: readonly CoverageRecord[], scope: CoverageScope) => boolean;
}
