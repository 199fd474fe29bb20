import { createSelector } from './createSelector';
import { shallow } from 'zustand/shallow';
import { breaksAroundTarget, classOf, classOfRecord } from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { recordAfterPlan } from '../../domain/plan/recordAfterPlan';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import { selectRecordsOf } from './coverage';
import { selectPlannedRecords, selectPlannedSubject, selectScenario } from './plan';
import type { PlannedRecord } from './plan';
import { selectShownPage, selectTargetRecords } from './subject';
import { selectShownTarget } from './targets';

/**
 * Whether the screen adds the plan to what is realised: where measures are planned, and on the map and in the overview
 * while it is on.
 */
export function selectPlanInSight(state: AppState): boolean {
  const page = selectShownPage(state);
  const canShow = page === 'map' || page === 'overview';
  return page === 'plan' || (canShow && state.planOnMap && selectScenario(state) !== null);
}

/** How the subject of the panels stands for a target after the plan; null while the screen shows no plan. */
export function selectSubjectInPlan(state: AppState, target: TargetKey): PlannedRecord | null {
  if (!selectPlanInSight(state)) return null;
  // Without a scenario it is a plan of nothing.
  return selectPlannedSubject(state, target, selectScenario(state)?.id ?? '');
}

const NONE: readonly never[] = [];

/** Every area of the level with the plan, for the target on the screen; none while the screen shows no plan. */
export function selectAreasInPlan(state: AppState): readonly PlannedRecord[] {
  return selectPlanInSight(state) ? selectPlannedRecords(state, selectShownTarget(state).key) : NONE;
}

/** Of an area that the hand on the map does not touch the record stays the very same. */
const afterPlan = new WeakMap<PlannedRecord, { date: string; record: CoverageRecord }>();

function seenRecord(planned: PlannedRecord, date: string): CoverageRecord {
  const known = afterPlan.get(planned);
  if (known?.date === date) return known.record;
  const record = recordAfterPlan(planned.record, planned.outcome, date);
  afterPlan.set(planned, { date, record });
  return record;
}

function recordsWith(
  records: readonly CoverageRecord[],
  planned: readonly PlannedRecord[],
  date: string,
): readonly CoverageRecord[] {
  return planned.length === 0 ? records : planned.map((one) => seenRecord(one, date));
}

/** The records that map, legend and table rest on: after the plan while the screen shows it. */
export const selectSeenRecords = createSelector(
  [selectTargetRecords, selectAreasInPlan, (state: AppState) => state.date],
  recordsWith,
);

/** The same of any target, in the order of the level's areas. */
export const selectSeenRecordsOf = createSelector(
  [
    (state: AppState, target: TargetKey) => selectRecordsOf(state, target),
    (state: AppState, target: TargetKey) =>
      selectPlanInSight(state) ? selectPlannedRecords(state, target) : NONE,
    (state: AppState) => state.date,
  ],
  recordsWith,
);

/** While a pointer moves, records change with every event; what the map and its legend show of them seldom does. */
export const ONLY_OTHERS = { memoizeOptions: { resultEqualityCheck: shallow } };

/** The class of every area of the level: index = area index. */
export const selectSeenClasses = createSelector(
  [selectSeenRecords],
  (records): readonly CoverageClass[] => records.map(classOfRecord),
  ONLY_OTHERS,
);

/** Indices of the areas that the plan brings into another class, both held against the line of the chosen year. */
export const selectMovedAreas = createSelector(
  [selectAreasInPlan, selectSeenRecords],
  (planned, seen): readonly number[] =>
    planned.flatMap(({ record }, index) => {
      const after = seen[index];
      if (!after || after.share === record.share) return [];
      const breaks = breaksAroundTarget(after.expectedShare);
      return classOf(record, breaks) === classOf(after, breaks) ? [] : [index];
    }),
  ONLY_OTHERS,
);

/** The year of "na plan": the chosen one, else that of the deadline of the target on the screen. */
export function selectPlanYear(state: AppState): number {
  return state.planYear ?? Number(selectShownTarget(state).target.deadline.slice(0, 4));
}
