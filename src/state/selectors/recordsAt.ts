import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../appStore';
import { atLevel } from './atLevel';
import { selectRecordsOf } from './coverage';

/** The records of one target at any level, in the order of its areas. The level must be open. */
export function selectRecordsAt(
  state: AppState,
  levelId: string,
  target: TargetKey,
): readonly CoverageRecord[] {
  return selectRecordsOf(atLevel(state, levelId), target);
}
