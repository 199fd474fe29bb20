import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import { selectChosenRecordOf, selectRecordsOf, selectWholeOf } from './coverage';
import { selectLevel, selectSelectedIndex } from './levels';
import { sameItems } from './work';
import { selectShownTarget, selectTargetsInForce } from './targets';
import { selectWithin } from './shownAreas';
import type { Page } from '../store/view';

/** What the panels speak of: the chosen area, or everything together. */
interface Subject {
  /** null for everything together. */
  code: string | null;
  /** null for everything together, whose name is a text of the interface. */
  name: string | null;
  own: boolean;
}

/** What the panels speak of; null while nothing is open. */
export const selectSubject = createSelector(
  [selectLevel, selectSelectedIndex],
  (level, index): Subject | null => {
    if (!level) return null;
    const { code, name } = index === null ? { code: null, name: null } : itemAt(level.areas, index);
    return { code, name, own: level.own };
  },
);

/** The subject's record for a target; null while nothing is open. */
export function selectSubjectRecord(state: AppState, target: TargetKey): CoverageRecord | null {
  const index = selectSelectedIndex(state);
  return index === null ? selectWholeOf(state, target) : selectChosenRecordOf(state, target);
}

/** The records of the target on the screen, in the order of the level's areas. */
export function selectTargetRecords(state: AppState): readonly CoverageRecord[] {
  return selectRecordsOf(state, selectShownTarget(state).key);
}

/** The subject's records for all targets of the project, in the order of the werven. */
export const selectSubjectRecords = createSelector(
  [(state: AppState) => state],
  (state): readonly CoverageRecord[] =>
    selectTargetsInForce(state)
      .map(({ key }) => selectSubjectRecord(state, key))
      .filter((record) => record !== null),
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** The records of the chosen target for the areas that are shown. */
export const selectShownRecords = createSelector(
  [selectTargetRecords, selectWithin],
  (records, within): readonly CoverageRecord[] =>
    within ? within.indices.flatMap((index) => records[index] ?? []) : records,
);

/** The areas that the subject is held against for the chosen target, and the larger area that these are limited to. */
interface Peers {
  records: readonly CoverageRecord[];
  within: string | null;
}

/** The areas in view; all of the level where the chosen area is not one of those. */
export const selectPeers = createSelector(
  [selectTargetRecords, selectShownRecords, selectWithin, selectSelectedIndex],
  (all, shown, within, chosen): Peers => {
    const isInView = within && (chosen === null || within.indices.includes(chosen));
    return isInView ? { records: shown, within: within.name } : { records: all, within: null };
  },
);

/** The page on the screen: one about an area only while an area is chosen. */
export function selectShownPage({ page, selectedCode }: AppState): Page {
  return selectedCode === null && (page === 'area' || page === 'report') ? 'map' : page;
}
