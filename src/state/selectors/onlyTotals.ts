import { selectOwnAreas } from './work';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { AppState } from '../appStore';
import { selectTargetSources } from './targetSources';

/** Whether a record has no data because its target is known as totals per municipality and its area has other borders. */
export function hasOnlyTotals(state: AppState, { target, areaCode }: CoverageRecord): boolean {
  const { figures, layers } = selectTargetSources(state)[target];
  const area = selectOwnAreas(state).find(({ id }) => id === areaCode);
  return figures.length > 0 && layers.length === 0 && area !== undefined && area.origin.kind !== 'composed';
}
