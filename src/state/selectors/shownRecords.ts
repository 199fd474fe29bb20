import { createSelector } from 'reselect';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { selectTargetRecords } from './subject';
import { selectWithin } from './within';

/** The records of the chosen target for the areas that are shown. */
export const selectShownRecords = createSelector(
  [selectTargetRecords, selectWithin],
  (records, within): readonly CoverageRecord[] =>
    within ? within.indices.flatMap((index) => records[index] ?? []) : records,
);
