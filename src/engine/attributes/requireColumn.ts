import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { findAttribute } from '../../features/columns';
import type { AttributeColumn, Columns } from '../../features/columns';

/** The column of that name; without it a problem that names the columns there are. */
export function requireColumn(columns: Columns, name: string, file: string): Result<AttributeColumn> {
  const column = findAttribute(columns, name);
  if (column) return ok(column);
  const available = columns.attributes.map((attribute) => attribute.name).join(', ');
  return fail('column.missing', { file, column: name, available });
}
