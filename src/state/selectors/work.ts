import { createSelector } from 'reselect';
import type { AreaReference } from '../../domain/areas/areaReference';
import type { PolicyGoalId } from '../../domain/targets/policyGoals';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../appStore';
import { recordKey, valuesOf } from '../store/records';
import type { RecordKind, RecordValues } from '../store/records';
import { sameItems } from './sameItems';

type State = Pick<AppState, 'records'>;

/** The values of one kind in their order: the same list as long as none of them changed. */
function kindSelector<K extends RecordKind>(kind: K): (state: State) => readonly RecordValues[K][] {
  return createSelector([({ records }: State) => records], (records) => valuesOf(records, kind), {
    memoizeOptions: { resultEqualityCheck: sameItems },
  });
}

export const selectOwnAreas = kindSelector('ownArea');
/** How every layer of the user's own was opened, areas and measures. */
export const selectOwnLayers = kindSelector('ownLayer');
export const selectTargetChanges = kindSelector('targetChange');
export const selectAddedTargets = kindSelector('addedTarget');

const selectOff = kindSelector('targetOff');
/** The targets that the project switched off. */
export const selectTargetsOff = createSelector([selectOff], (off): readonly TargetKey[] =>
  off.map(({ target }) => target),
);

/** What the council reads beside a number; empty when nothing was written. */
export function selectExplanation({ records }: State, area: AreaReference, target: TargetKey): string {
  const record = records.get(recordKey('explanation', { area, target, text: '' }));
  return record?.kind === 'explanation' ? (record.value as RecordValues['explanation']).text : '';
}

const selectChecks = kindSelector('policyCheck');
const NONE: readonly PolicyGoalId[] = [];
const selectChecksByArea = createSelector([selectChecks], (checks) => {
  const byArea = new Map<string, PolicyGoalId[]>();
  for (const { areaCode, goal } of checks) byArea.set(areaCode, [...(byArea.get(areaCode) ?? []), goal]);
  return byArea;
});

/** The policy goals that an area reached. */
export function selectPolicyDone(state: State, areaCode: string): readonly PolicyGoalId[] {
  return selectChecksByArea(state).get(areaCode) ?? NONE;
}
