import type { LeftRow } from '../domain/tableJoin/joinTable';
import type { RowFinding } from '../features/rowFates';

/** The rows of a table that give no area a number, as rows to look at: each with what its reason speaks of. */
export function joinFindings(left: readonly LeftRow[]): RowFinding[] {
  return left.map(({ row, reason, detail }) => ({ reason, detail, features: Uint32Array.of(row) }));
}
