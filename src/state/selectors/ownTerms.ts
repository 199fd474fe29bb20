import { createSelector } from 'reselect';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { CountTerms } from '../../domain/targets/ownTerms';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../appStore';
import { selectAllTargets, selectTargetInForce } from './targetsInForce';

/**
 * Between which days the numbers of a target are counted where these are not the pact's own: those of the project. An
 * area with a norm and a deadline of its own is counted as all others are, or they could not be compared.
 */
export function countedTerms(state: AppState, key: TargetKey): CountTerms | undefined {
  const held = selectTargetInForce(state, key);
  return held ? ownTerms(held.target) : undefined;
}

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
