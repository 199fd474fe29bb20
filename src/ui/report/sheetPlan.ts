import { itemAt } from '../../domain/itemAt';
import type { ReportRow } from '../../state/selectors/report';

/** What one sheet of a report holds, in its order. */
export interface SheetPlan {
  /** The head with the conclusion and the map. */
  head: boolean;
  /** Rows of the table of targets. */
  rows: readonly ReportRow[];
  /** Rows whose explanation is given; null where the sheet has no part for explanations. */
  explained: readonly ReportRow[] | null;
  policy: boolean;
  /** Cycle paths and provenance. */
  annexes: boolean;
}

export interface ReportPlan {
  /** Size of the letters: from roomy to as small as is still read with ease. */
  density: (typeof DENSITIES)[number];
  sheets: readonly SheetPlan[];
}

/** Rows of the table on the first sheet, beside the map, and on a sheet that goes on with it. */
const FIRST_ROWS = 18;
/** With more rows than these the policy goals have no room below the table. */
const ROWS_WITH_POLICY = 12;
const MORE_ROWS = 34;

/** Attempts to fit a report, from the roomiest on; the last one always fits what the limits of the page allow. */
const DENSITIES = ['roomy', 'normal', 'tight', 'dense'] as const;
export const LAST_ATTEMPT = DENSITIES.length + 1;

/**
 * How a report is spread over sheets. Two sheets in ever smaller letters first; then the explanations get a sheet of
 * their own, then two.
 * @param attempt 0 up to {@link LAST_ATTEMPT}: the next one when the one before did not fit.
 */
export function planReport(rows: readonly ReportRow[], attempt: number): ReportPlan {
  const density = itemAt(DENSITIES, Math.min(attempt, DENSITIES.length - 1));
  const explained = rows.filter(({ explanation }) => explanation.trim() !== '');
  const extra = Math.max(0, attempt - (DENSITIES.length - 1));
  const policyLater = rows.length > ROWS_WITH_POLICY;
  const tables = [rows.slice(0, FIRST_ROWS), ...chunks(rows.slice(FIRST_ROWS), MORE_ROWS)];
  const perSheet = Math.ceil(explained.length / Math.max(1, extra));
  const parts = extra === 0 ? [explained] : chunks(explained, Math.max(1, perSheet));
  return {
    density,
    sheets: [
      ...tables.map((ofSheet, sheet) => ({
        head: sheet === 0,
        rows: ofSheet,
        explained: null,
        policy: sheet === 0 && !policyLater,
        annexes: false,
      })),
      ...parts.map((ofSheet) => ({
        ...{ head: false, rows: [], explained: ofSheet },
        ...{ policy: policyLater && extra === 0, annexes: extra === 0 },
      })),
      ...(extra === 0
        ? []
        : [{ head: false, rows: [], explained: null, policy: policyLater, annexes: true }]),
    ],
  };
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
