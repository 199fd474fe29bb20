import { ownTerms } from '../../domain/targets/ownTerms';
import type { CountTerms } from '../../domain/targets/ownTerms';
import type { TargetId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import { selectAllTargets } from './targetsInForce';

/**
 * The terms, other than the pact's, by which the measures of a target are to be counted. Targets that are switched off
 * take part: they come back with numbers of the day.
 */
export function selectOwnTerms(state: AppState, measures: TargetId): CountTerms[] {
  const terms = selectAllTargets(state)
    .filter(({ target }) => target.id === measures)
    .map(({ target }) => ownTerms(target))
    .filter((own) => own !== undefined);
  return [...new Map(terms.map((own) => [`${own.fromYear}/${own.deadline}`, own])).values()];
}
