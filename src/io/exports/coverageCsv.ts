import Papa from 'papaparse';
import { COVERAGE_COLUMNS } from '../../domain/coverage/coverageRow';
import type { CoverageRow, PlanColumn, POINTS_COLUMN, RangeColumn } from '../../domain/coverage/coverageRow';

type AddedColumn = RangeColumn | PlanColumn | typeof POINTS_COLUMN;

/**
 * Coverage rows for programs: RFC 4180, comma and decimal point, numbers unrounded, nothing where a value is not
 * known. The columns and their order are fixed, because users script on them.
 * @param more columns at the end: the range of an estimated denominator, a plan
 */
export function coverageCsv(
  rows: readonly (CoverageRow & Partial<Record<AddedColumn, unknown>>)[],
  more: readonly AddedColumn[] = [],
): string {
  const columns = [...COVERAGE_COLUMNS, ...more];
  const data = rows.map((row) => columns.map((column) => row[column]));
  return `${Papa.unparse({ fields: columns, data }, { newline: '\r\n' })}\r\n`;
}
