import { createSelector } from 'reselect';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { CountTerms } from '../../domain/targets/ownTerms';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import { selectAllTargets } from './targetsInForce';

/**
 * Between which days the measures of every target are counted: those of the pact (undefined), and all others that a
 * target of the project asks for. Targets that are switched off take part: they come back with numbers of the day.
 */
export const selectTerms = createSelector([selectAllTargets], (targets) => {
  const termsOf = (id: TargetId): (CountTerms | undefined)[] => {
    const own = targets
      .filter(({ target }) => target.id === id)
      .map(({ target }) => ownTerms(target))
      .filter((terms) => terms !== undefined);
    const different = new Map(own.map((terms) => [`${terms.fromYear}/${terms.deadline}`, terms]));
    return [undefined, ...different.values()];
  };
  return Object.fromEntries(TARGET_IDS.map((id) => [id, termsOf(id)])) as Record<
    TargetId,
    (CountTerms | undefined)[]
  >;
});
