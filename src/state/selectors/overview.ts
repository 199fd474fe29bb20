import { createSelector } from './createSelector';
import { shallow } from 'zustand/shallow';
import { countClasses } from '../../domain/classify/breaksAroundTarget';
import { itemAt } from '../../domain/itemAt';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { scheduleOf } from '../../domain/coverage/schedule';
import type { Schedule } from '../../domain/coverage/schedule';
import { columnStanding } from '../../domain/overview/columnStanding';
import { filteredAreas, orderedAreas, schedulesOf, shownColumns } from '../../domain/overview/overviewAreas';
import type { OverviewColumn } from '../../domain/overview/overviewAreas';
import { recordAfterPlan } from '../../domain/plan/recordAfterPlan';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import { selectAreaSizes } from './compared';
import { selectPendingTargets } from './counts';
import { selectRecordsOf } from './coverage';
import { selectLevel, selectSelectedIndex } from './levels';
import { ONLY_OTHERS, selectSeenClasses, selectSeenRecordsOf, selectSubjectInPlan } from './planInSight';
import { selectContextUrl, selectWithin } from './shownAreas';
import { selectSubjectRecord } from './subject';
import { selectTargetSources } from './targetSources';
import { selectShownTarget, selectTargetsInForce } from './targets';

const NONE: readonly never[] = [];

type RecordsOf = (state: AppState, target: TargetKey) => readonly CoverageRecord[];

/** For every target of the project the records of all areas: the same list as long as none of them changed. */
const allRecords = (of: RecordsOf) =>
  createSelector(
    [(state: AppState) => state],
    (state) => selectTargetsInForce(state).map(({ key }) => of(state, key)),
    { memoizeOptions: { resultEqualityCheck: shallow } },
  );

/** Every target of the project over all areas of the level; none while no area is open. */
export const selectOverviewColumns = createSelector(
  [
    selectTargetsInForce,
    allRecords(selectSeenRecordsOf),
    allRecords(selectRecordsOf),
    selectTargetSources,
    selectPendingTargets,
  ],
  (targets, seen, without, sources, counting): readonly OverviewColumn[] =>
    targets.flatMap((held, place): OverviewColumn[] => {
      const [records, before] = [itemAt(seen, place), itemAt(without, place)];
      const { synthetic } = sources[held.target.id];
      const pending = counting.has(held.target.id);
      return records.length === 0 ? [] : [{ held, synthetic, pending, records, before }];
    }),
);

/** The targets that the overview shows and counts. */
export const selectShownColumns = createSelector(
  [selectOverviewColumns, (state: AppState) => state.areaFilter],
  shownColumns,
);

/** How every area of the level stands over the targets that are shown. */
export const selectSchedules = createSelector(
  [selectShownColumns, selectLevel],
  (columns, level): readonly Schedule[] => schedulesOf(columns, level?.areas.length ?? 0),
);

const selectFiltered = createSelector(
  [selectShownColumns, selectSchedules, (state: AppState) => state.areaFilter, selectWithin],
  (columns, schedules, filter, within): readonly number[] => {
    const inside = within && new Set(within.indices);
    return filteredAreas(columns, schedules, filter).filter((index) => inside?.has(index) ?? true);
  },
  ONLY_OTHERS,
);

/** Whether the filter leaves areas out: the one on what lies within a larger area is not of it. */
export function selectIsFiltered({ areaFilter }: Pick<AppState, 'areaFilter'>): boolean {
  return areaFilter.behindAtLeast !== null || areaFilter.behindOn !== null || areaFilter.onlyReal;
}

/**
 * The areas that map, table and legend speak of, as indices; null for all of the level. A map of invented numbers has none
 * where only real ones are asked for.
 */
export function selectColouredAreas(state: AppState): readonly number[] | null {
  if (!selectIsFiltered(state)) return selectWithin(state)?.indices ?? null;
  const { key } = selectShownTarget(state);
  const isLeftOut = state.areaFilter.onlyReal && isSynthetic(state, key);
  return isLeftOut ? NONE : selectFiltered(state);
}

function isSynthetic(state: AppState, key: TargetKey): boolean {
  return selectOverviewColumns(state).some(({ held, synthetic }) => held.key === key && synthetic);
}

/** Address of the areas to draw in grey under those that are coloured; null where there are none. */
export function selectGreyUrl(state: AppState): string | null {
  return selectIsFiltered(state) ? (selectLevel(state)?.outlineUrl ?? null) : selectContextUrl(state);
}

/** How many of the areas that are coloured are in each class. */
export const selectClassCounts = createSelector(
  [selectSeenClasses, selectColouredAreas],
  (classes, coloured) => countClasses(coloured ? coloured.flatMap((index) => classes[index] ?? []) : classes),
  ONLY_OTHERS,
);

/** The rows of the overview, as indices of the level's areas. */
export const selectOverviewRows = createSelector(
  [
    selectFiltered,
    selectShownColumns,
    selectSchedules,
    selectLevel,
    (state: AppState) => selectAreaSizes(state, selectLevel(state)?.id ?? ''),
    (state: AppState) => state.overviewOrder,
    (state: AppState) => state.filter,
  ],
  (indices, columns, schedules, level, sizes, order, text): readonly number[] =>
    orderedAreas(
      indices,
      {
        ...{ columns, schedules },
        names: level?.areas ?? [],
        inhabitants: sizes.map(({ inhabitants }) => inhabitants.value),
      },
      order,
      text,
    ),
);

/** How the rows of the overview stand on one of its targets. */
export const selectColumnStanding = createSelector(
  [
    (_: AppState, { records }: OverviewColumn) => records,
    selectOverviewRows,
    (state: AppState) => state.overviewColour,
  ],
  columnStanding,
);

/** The larger areas that the level can be limited to: by the codes of their parents. */
export const selectWithinChoices = createSelector(
  [selectLevel, (state: AppState) => state.levels],
  (level, levels): readonly { code: string; name: string }[] => {
    const codes = new Set(level?.areas.flatMap(({ parentCode }) => parentCode ?? []));
    return levels
      .flatMap(({ areas }) => areas)
      .filter(({ code }) => codes.has(code))
      .map(({ code, name }) => ({ code, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl-BE'));
  },
);

/** A target as it stands for all that is shown together, after the plan while that is on. */
function wholeSeen(state: AppState, key: TargetKey): CoverageRecord | null {
  const planned = selectSubjectInPlan(state, key);
  return planned
    ? recordAfterPlan(planned.record, planned.outcome, state.date)
    : selectSubjectRecord(state, key);
}

/** How the chosen area, or all that is shown together, stands over the targets of the overview. */
export const selectSubjectSchedule = createSelector(
  [(state: AppState) => state],
  (state): Schedule => {
    const index = selectSelectedIndex(state);
    const known = index === null ? undefined : selectSchedules(state)[index];
    if (known) return known;
    const records = selectShownColumns(state).flatMap(({ held }) => wholeSeen(state, held.key) ?? []);
    return scheduleOf(records);
  },
  ONLY_OTHERS,
);
