import Papa from 'papaparse';
import { COVERAGE_COLUMNS } from '../../domain/coverage/coverageRow';
import type { CoverageRow } from '../../domain/coverage/coverageRow';

/**
 * Coverage rows for programs: RFC 4180, comma and decimal point, numbers unrounded, nothing where a value is not
 * known. The columns and their order are fixed, because users script on them.
 */
export function coverageCsv(rows: readonly CoverageRow[]): string {
  const data = rows.map((row) => COVERAGE_COLUMNS.map((column) => row[column]));
  return `${Papa.unparse({ fields: [...COVERAGE_COLUMNS], data }, { newline: '\r\n' })}\r\n`;
}
