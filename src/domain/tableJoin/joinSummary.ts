import type { KeyValue } from './areaKeys';
import type { JoinReason } from './joinReason';
import type { JoinRows, TableJoin } from './joinTable';

/** A row that gives no area a number, as it is told. */
interface LeftOut {
  /** In the file, from 1. */
  number: number;
  /** What stands in the column by which rows are joined. */
  key: KeyValue;
  reason: JoinReason;
  /** What the reason speaks of, see `LeftRow`. */
  detail: string;
}

/** A join without its rows, of which there may be very many: what can be told at once, and shown. */
export interface JoinSummary extends Omit<TableJoin, 'left'> {
  /** How many rows give no area a number. */
  left: number;
  reasons: Readonly<Partial<Record<JoinReason, number>>>;
  /** The first of these rows. */
  first: readonly LeftOut[];
}

/** So many of the rows that were left out go with a summary. */
const MOST_TOLD = 50;

/** What is told of a join. @param rows those that were joined */
export function joinSummary({ left, ...join }: TableJoin, { keys, numbers }: JoinRows): JoinSummary {
  const reasons: Partial<Record<JoinReason, number>> = {};
  for (const { reason } of left) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const first = left.slice(0, MOST_TOLD).map(({ row, reason, detail }) => ({
    ...{ number: numbers?.[row] ?? row + 1, key: keys[row] ?? null, reason, detail },
  }));
  return { ...join, left: left.length, reasons, first };
}
