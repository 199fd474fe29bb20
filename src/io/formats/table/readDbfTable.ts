import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { checkCellCount, checkColumnCount, MOST_LOOSE_CELLS } from '../../../features/tableLimits';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { readDbf } from '../shapefile/dbfTable';
import { readTableLayer } from './readTableLayer';

/**
 * Read a dBase table that stands alone; see {@link readTableLayer}. Rows that are marked as removed are none.
 * @returns `file.unreadable` for a table that is shorter than its head says, and the problems of `readTableLayer`
 * @throws TooManyColumns, or RangeError for more cells than memory has room for, before any is made
 */
export async function readDbfTable(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const table = readDbf(bytes, null);
  if (!table) return fail('file.unreadable', { file, cause: 'shortTable' });
  const { count, fields, skipped, isRemoved } = table;
  checkColumnCount(fields.length);
  checkCellCount(fields.length, count, MOST_LOOSE_CELLS);
  const rows = Array.from({ length: count }, (_, row) =>
    isRemoved(row) ? [] : fields.map((field) => field.value(row)),
  );
  const names = fields.map(({ name }) => name);
  const read = await readTableLayer([names, ...rows], file, options, { hasNamesApart: true });
  if (!read.ok || skipped.length === 0) return read;
  const note = { code: 'skippedColumns', params: { columns: skipped.join(', ') } } as const;
  return ok({ ...read.value, notes: [...read.value.notes, note] });
}
