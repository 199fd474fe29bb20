import type { ImportReport } from '../features/importReport';
import { crc32 } from './crc32';

/**
 * What tells files that are made alike, as those of one registration in two years: the names and types of their columns,
 * in whatever order. Nothing of what stands in them.
 * @returns null for a file without columns, which is like any other
 */
export function fileShape(columns: ImportReport['columns']): string | null {
  if (columns.length === 0) return null;
  const named = columns.map(({ name, type }) => [name, type]).sort();
  return crc32(new TextEncoder().encode(JSON.stringify(named)));
}
