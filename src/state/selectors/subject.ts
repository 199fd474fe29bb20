import { createSelector } from 'reselect';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import { selectRecordsOf, selectWholeOf } from './coverage';
import { selectLevel, selectSelectedIndex } from './level';

/** What the panels speak of: the chosen area, or everything together. */
export interface Subject {
  /** null for everything together. */
  code: string | null;
  /** null for everything together, whose name is a text of the interface. */
  name: string | null;
  own: boolean;
}

export const selectSubject = createSelector(
  [selectLevel, selectSelectedIndex],
  (level, index): Subject | null => {
    if (!level) return null;
    const { code, name } = index === null ? { code: null, name: null } : level.areas[index]!;
    return { code, name, own: level.own };
  },
);

/** The subject's record for a target; null while nothing is open. */
export function selectSubjectRecord(state: AppState, target: TargetId): CoverageRecord | null {
  const index = selectSelectedIndex(state);
  return index === null ? selectWholeOf(state, target) : (selectRecordsOf(state, target)[index] ?? null);
}

/** The records of the chosen target, in the order of the level's areas. */
export function selectTargetRecords(state: AppState): readonly CoverageRecord[] {
  return selectRecordsOf(state, state.target);
}

/** The subject's records for all targets, in the order of the pact. */
export const selectSubjectRecords = createSelector(
  TARGET_IDS.map((target) => (state: AppState) => selectSubjectRecord(state, target)),
  (...records): CoverageRecord[] => records.filter((record) => record !== null),
);
