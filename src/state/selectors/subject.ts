import { createSelector } from 'reselect';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import { selectCoverageTable, selectWholeCoverage } from './coverage';
import { selectLevel, selectSelectedIndex } from './level';

/** What the panels speak of: the chosen area, or everything together. */
export interface Subject {
  /** null for everything together. */
  code: string | null;
  /** null for all of Flanders, whose name is a text of the interface. */
  name: string | null;
  own: boolean;
  level: string;
  records: ReadonlyMap<TargetId, CoverageRecord>;
}

export const selectSubject = createSelector(
  [selectLevel, selectSelectedIndex, selectCoverageTable, selectWholeCoverage],
  (level, index, table, whole): Subject | null => {
    if (!level || !table || !whole) return null;
    const { own, level: levelName } = level;
    if (index === null) return { code: null, name: null, own, level: levelName, records: whole };
    const { code, name } = level.areas[index]!;
    const records = new Map([...table.byTarget].map(([target, all]) => [target, all[index]!]));
    return { code, name, own, level: levelName, records };
  },
);

/** The record on the screen: the subject's, for the chosen target. */
export const selectSubjectRecord = createSelector(
  [selectSubject, (state: AppState) => state.target],
  (subject, target) => subject?.records.get(target) ?? null,
);

/** The records of the chosen target, in the order of the level's areas. */
export const selectTargetRecords = createSelector(
  [selectCoverageTable, (state: AppState) => state.target],
  (table, target): readonly CoverageRecord[] => table?.byTarget.get(target) ?? [],
);
