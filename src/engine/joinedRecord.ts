import type { LeftRow } from '../domain/tableJoin/joinTable';
import type { RowRecord } from '../features/rowFates';

/** What became of the rows of a table once it was joined: those that give no area a number are refused, each with its reason. */
export function joinedRecord({ numbers }: Pick<RowRecord, 'numbers'>, left: readonly LeftRow[]): RowRecord {
  const findings = left.map(({ row, reason, detail }) => ({ reason, detail, features: Uint32Array.of(row) }));
  return { findings, numbers, isTable: true };
}
