import { ownFromYear } from '../../domain/targets/ownFromYear';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import { selectAllTargets } from './targetsInForce';

/**
 * The first years, other than the pact's, from which the measures of a target are to be counted. Targets that are
 * switched off take part: they come back with numbers of the day.
 */
export function selectOwnFromYears(state: AppState, measures: TargetId): (number | null)[] {
  const years = selectAllTargets(state)
    .filter(({ target }) => target.id === measures)
    .map(({ target }) => ownFromYear(target))
    .filter((year) => year !== undefined);
  return [...new Set(years)];
}
