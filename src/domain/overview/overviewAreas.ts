import type { CoverageRecord } from '../coverage/coverageRecord';
import { matchesArea } from '../coverage/ranking';
import { isOnSchedule, scheduleOf } from '../coverage/schedule';
import type { Schedule } from '../coverage/schedule';
import type { TargetInForce, TargetKey } from '../targets/targetInForce';
import { itemAt } from '../itemAt';

/** One target over all areas of a level. */
export interface OverviewColumn {
  held: TargetInForce;
  /** Whether its numbers rest on invented example data. */
  synthetic: boolean;
  /** Whether they are still being counted: what is not known then is not without data. */
  pending: boolean;
  /** In the order of the areas; after the plan, while that is on. */
  records: readonly CoverageRecord[];
  /** The same without the plan. */
  before: readonly CoverageRecord[];
}

/** Which areas are looked at; all of it holds together. */
export interface AreaFilter {
  /** Behind on so many targets or more; null for any. */
  behindAtLeast: number | null;
  /** Behind on this target. */
  behindOn: TargetKey | null;
  /** Leave targets of which numbers are invented out of the count. */
  onlyReal: boolean;
}

export const NO_AREA_FILTER: AreaFilter = { behindAtLeast: null, behindOn: null, onlyReal: false };

/** What the areas can be ordered by: a target is so by the share of its goal. */
export interface OverviewOrder {
  key: 'behind' | 'name' | 'inhabitants' | TargetKey;
  descending: boolean;
}

export const FIRST_ORDER: OverviewOrder = { key: 'behind', descending: true };

/**
 * The targets that are looked at: not those to which the pact version gives no norm in any area, nor, with `onlyReal`,
 * those of invented numbers.
 */
export function shownColumns(
  columns: readonly OverviewColumn[],
  { onlyReal }: Pick<AreaFilter, 'onlyReal'>,
): readonly OverviewColumn[] {
  return columns.filter(
    ({ synthetic, records }) =>
      !(onlyReal && synthetic) && records.some(({ state }) => state !== 'not applicable'),
  );
}

/** How every area stands over some targets. */
export function schedulesOf(columns: readonly OverviewColumn[], areas: number): readonly Schedule[] {
  return Array.from({ length: areas }, (_, index) =>
    scheduleOf(columns.map(({ records }) => itemAt(records, index))),
  );
}

/** On how many targets an area is behind. */
export function behindOf({ known, onSchedule }: Schedule): number {
  return known - onSchedule;
}

/**
 * The areas that a filter leaves, as indices.
 * @param columns those that are shown; being behind on one that is not asks for nothing
 */
export function filteredAreas(
  columns: readonly OverviewColumn[],
  schedules: readonly Schedule[],
  { behindAtLeast, behindOn }: AreaFilter,
): readonly number[] {
  const on = columns.find(({ held }) => held.key === behindOn);
  return schedules.flatMap((schedule, index) => {
    const enough = behindAtLeast === null || behindOf(schedule) >= behindAtLeast;
    return enough && (!on || isOnSchedule(itemAt(on.records, index)) === false) ? [index] : [];
  });
}

const collator = new Intl.Collator('nl-BE', { numeric: true });

interface Ordered {
  columns: readonly OverviewColumn[];
  schedules: readonly Schedule[];
  names: readonly { name: string; code: string }[];
  /** null where not known. */
  inhabitants: readonly (number | null)[];
}

function valueOf(
  { columns, schedules, inhabitants }: Ordered,
  key: OverviewOrder['key'],
): (index: number) => number | null {
  if (key === 'inhabitants') return (index) => inhabitants[index] ?? null;
  const column = columns.find(({ held }) => held.key === key);
  if (column) return (index) => column.records[index]?.share ?? null;
  // Of an area of which nothing is known nothing is behind, and yet it does not stand best.
  return (index) => {
    const schedule = itemAt(schedules, index);
    return schedule.known === 0 ? null : behindOf(schedule);
  };
}

/** Some areas in an order, those whose name or code the text is of; what is not known comes last, equals by name. */
export function orderedAreas(
  indices: readonly number[],
  ordered: Ordered,
  { key, descending }: OverviewOrder,
  text = '',
): readonly number[] {
  const matches = matchesArea(text);
  const nameOf = (index: number): string => itemAt(ordered.names, index).name;
  const value = key === 'name' ? null : valueOf(ordered, key);
  const values = new Map(indices.map((index) => [index, value?.(index) ?? null]));
  return indices
    .filter((index) => matches(itemAt(ordered.names, index)))
    .sort((a, b) => {
      const byName = (): number => collator.compare(nameOf(a), nameOf(b));
      if (!value) return descending ? -byName() : byName();
      const [left, right] = [values.get(a)!, values.get(b)!];
      if (left === null || right === null) return left === right ? byName() : left === null ? 1 : -1;
      return (descending ? right - left : left - right) || byName();
    });
}
