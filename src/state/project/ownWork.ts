import type { AppState } from '../appStore';
import { NO_RECORDS, sameRecords } from '../store/records';

/** Whether the user made or opened anything. */
export function hasOwnWork({ records }: Pick<AppState, 'records'>): boolean {
  return records.size > 0;
}

/** True when there is work that no file holds as it is now. */
export function hasUnsavedWork(state: Pick<AppState, 'records' | 'savedRecords'>): boolean {
  return hasOwnWork(state) && !sameRecords(state.records, state.savedRecords ?? NO_RECORDS);
}
