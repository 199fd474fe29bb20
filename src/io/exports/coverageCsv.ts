import Papa from 'papaparse';
import { COVERAGE_COLUMNS, RANGE_COLUMNS } from '../../domain/coverage/coverageRow';
import type { CoverageRow, RangedCoverageRow } from '../../domain/coverage/coverageRow';

/**
 * Coverage rows for programs: RFC 4180, comma and decimal point, numbers unrounded, nothing where a value is not
 * known. The columns and their order are fixed, because users script on them.
 */
export function coverageCsv(rows: readonly CoverageRow[]): string {
  return table(rows, COVERAGE_COLUMNS);
}

/** The same, with the range of the denominator in two more columns at the end. */
export function rangedCoverageCsv(rows: readonly RangedCoverageRow[]): string {
  return table(rows, [...COVERAGE_COLUMNS, ...RANGE_COLUMNS]);
}

function table<Column extends string>(
  rows: readonly Record<Column, unknown>[],
  columns: readonly Column[],
): string {
  const data = rows.map((row) => columns.map((column) => row[column]));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' })}\r\n`;
}
