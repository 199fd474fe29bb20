import { itemAt } from '../../domain/itemAt';
import { createSelector } from 'reselect';
import { isTargetId } from '../../domain/targets/lekp';
import {
  addedTargetInForce,
  areaTargets,
  changeEverywhere,
  pactTargetInForce,
  projectTargetKeys,
} from '../../domain/targets/resolveTargets';
import type { TargetInForce, TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../appStore';
import { INITIAL_VIEW } from '../slices/viewSlice';
import { selectLevel } from './level';
import { selectAddedTargets, selectTargetChanges, selectTargetsOff } from './work';
import { sameItems } from './sameItems';

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
