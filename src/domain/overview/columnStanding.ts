import { classOfRecord, REACHED_CLASS } from '../classify/breaksAroundTarget';
import type { CoverageClass } from '../classify/breaksAroundTarget';
import type { CoverageRecord } from '../coverage/coverageRecord';
import { isOnSchedule } from '../coverage/schedule';
import { itemAt } from '../itemAt';
import { relativeClass } from './relativeClass';
import type { OverviewColour } from './relativeClass';

/** How the areas of a column of the overview stand together. */
export interface ColumnStanding {
  /** How many there are of each class of colour; none of one is not in it. */
  classes: ReadonlyMap<CoverageClass, number>;
  areas: number;
  /** Areas of which the share of the goal is known. */
  known: number;
  /** Of `known` those below the straight line. */
  behind: number;
  /** Of `known` those that reached the goal. */
  reached: number;
  /** Areas with a norm but without data. */
  unknown: number;
}

/**
 * How some areas stand on one target.
 * @param rows which of the records, as indices. @param colour what the cells are coloured by
 */
export function columnStanding(
  records: readonly CoverageRecord[],
  rows: readonly number[],
  colour: OverviewColour,
): ColumnStanding {
  const classes = new Map<CoverageClass, number>();
  const counts = { known: 0, behind: 0, reached: 0, unknown: 0 };
  for (const row of rows) {
    const record = itemAt(records, row);
    const coloured = relativeClass(record, colour);
    classes.set(coloured, (classes.get(coloured) ?? 0) + 1);
    const group = classOfRecord(record);
    if (group === 'noData') counts.unknown += 1;
    if (record.share === null) continue;
    counts.known += 1;
    if (group === REACHED_CLASS) counts.reached += 1;
    if (isOnSchedule(record) === false) counts.behind += 1;
  }
  return { classes, areas: rows.length, ...counts };
}
