import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import { isTargetId } from '../../domain/targets/lekp';
import {
  addedTargetInForce,
  areaTargets,
  changeEverywhere,
  pactTargetInForce,
  projectTargetKeys,
} from '../../domain/targets/resolveTargets';
import type { TargetInForce, TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import { INITIAL_VIEW } from '../store/view';
import { selectLevel } from './levels';
import { selectAddedTargets, selectTargetChanges, selectTargetsOff, sameItems } from './work';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { CountTerms } from '../../domain/targets/ownTerms';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';

const version = (state: AppState) => state.version;

/** The selectors of one target, each with a memory of its own: a change of one target leaves the others as they were. */
function targetSelectors(key: TargetKey) {
  const held = createSelector(
    [
      version,
      (state: AppState) => changeEverywhere(selectTargetChanges(state), key),
      (state: AppState) => selectAddedTargets(state).find((added) => added.key === key),
    ],
    (pact, change, added): TargetInForce | null => {
      if (isTargetId(key)) return pactTargetInForce(key, change, pact);
      return added ? addedTargetInForce(added) : null;
    },
  );
  const areaChanges = createSelector(
    [selectTargetChanges],
    (changes) => changes.filter(({ target, area }) => target === key && area !== null),
    { memoizeOptions: { resultEqualityCheck: sameItems } },
  );
  const byArea = createSelector(
    [held, areaChanges, selectLevel, version],
    (target, changes, level, pact): ReadonlyMap<string, TargetInForce> =>
      target && level ? areaTargets(target, changes, level.id, pact) : new Map<string, TargetInForce>(),
  );
  return { held, byArea };
}

const BY_KEY = new Map<TargetKey, ReturnType<typeof targetSelectors>>();

function selectorsOf(key: TargetKey): ReturnType<typeof targetSelectors> {
  const known = BY_KEY.get(key) ?? targetSelectors(key);
  BY_KEY.set(key, known);
  return known;
}

/** A target as the project holds it, switched off or not; null for a key that it does not know. */
export function selectTargetInForce(state: AppState, key: TargetKey): TargetInForce | null {
  return selectorsOf(key).held(state);
}

/** How a step names a target: one of the pact by its id, whose name is a text, an added one by the name it then has. */
export function labelOf(state: AppState, key: TargetKey): string {
  return selectTargetInForce(state, key)?.name ?? key;
}

/** The target where an area of the shown level has a norm of its own, by area code. */
export function selectAreaTargets(state: AppState, key: TargetKey): ReadonlyMap<string, TargetInForce> {
  return selectorsOf(key).byArea(state);
}

/** All targets of the project by werf, those that are switched off too. */
export const selectAllTargets = createSelector(
  [(state: AppState) => state],
  (state): readonly TargetInForce[] =>
    projectTargetKeys(selectAddedTargets(state)).map((key) => selectTargetInForce(state, key)!),
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** The targets that the project holds, in the order of the werven. */
export const selectTargetsInForce = createSelector(
  [selectAllTargets, selectTargetsOff],
  (targets, off): readonly TargetInForce[] => targets.filter(({ key }) => !off.includes(key)),
);

/** The targets that are not as in the pact: changed, added, and those of one area of the shown level. */
export const selectOwnTargets = createSelector(
  [(state: AppState) => state],
  (state): readonly TargetInForce[] =>
    selectTargetsInForce(state)
      .flatMap((held) => [held, ...selectAreaTargets(state, held.key).values()])
      .filter(({ change }) => change !== null),
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** The target on the screen: the chosen one, or the default while that is switched off or not known. */
export const selectShownTarget = createSelector(
  [selectTargetsInForce, (state: AppState) => state.target],
  (targets, chosen): TargetInForce =>
    [chosen, INITIAL_VIEW.target]
      .map((key) => targets.find((target) => target.key === key))
      .find((target) => target !== undefined) ?? itemAt(targets, 0),
);

/** The last day that any target of the project looks to: no later reference date makes sense. */
export const selectLatestDeadline = createSelector(
  [selectTargetsInForce, selectTargetChanges],
  (targets, changes): string =>
    [...targets.map(({ target }) => target), ...changes]
      .map(({ deadline }) => deadline)
      .reduce((latest, deadline) => (deadline > latest ? deadline : latest)),
);

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
