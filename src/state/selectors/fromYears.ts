import { createSelector } from 'reselect';
import { ownFromYear } from '../../domain/targets/ownFromYear';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import { selectAllTargets } from './targetsInForce';

/** A first year that counts, null where age does not matter; undefined is the pact's own. */
export type FromYear = number | null | undefined;

/**
 * The first years from which the measures of every target are counted: the pact's own, and every other that a target of
 * the project asks for. Targets that are switched off take part: they come back with numbers of the day.
 */
export const selectFromYears = createSelector([selectAllTargets], (targets) => {
  const yearsOf = (id: TargetId): FromYear[] => [
    ...new Set([
      undefined,
      ...targets.filter(({ target }) => target.id === id).map(({ target }) => ownFromYear(target)),
    ]),
  ];
  return Object.fromEntries(TARGET_IDS.map((id) => [id, yearsOf(id)])) as Record<TargetId, FromYear[]>;
});
