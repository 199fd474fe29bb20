import { useShallow } from 'zustand/react/shallow';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { useApp } from '../../state/store/AppContext';
import type { ComparedArea } from '../../state/selectors/comparison';
import { selectRecordsAt } from '../../state/selectors/coverage';

/** For each of some areas the records of its level for one target; renders again only when one of these changes. */
export function useRecordsOf(
  areas: readonly ComparedArea[],
  target: TargetKey,
): readonly (readonly CoverageRecord[])[] {
  return useApp(useShallow((state) => areas.map(({ level }) => selectRecordsAt(state, level.id, target))));
}
