import type { AddedTarget } from '../../domain/targets/addedTarget';
import { isTargetId, lekpTarget } from '../../domain/targets/lekp';
import { underChange } from '../../domain/targets/resolveTargets';
import { sameScope } from '../../domain/targets/sameScope';
import type { ChangeScope } from '../../domain/targets/sameScope';
import type { TargetChange } from '../../domain/targets/targetChange';
import { asInPact, isAddedTargetKey } from '../../domain/targets/targetInForce';
import type { AddedTargetKey, TargetKey } from '../../domain/targets/targetInForce';
import { withStep } from '../history/history';
import { labelOf, selectTargetInForce, selectTargetsInForce } from '../selectors/targets';
import { selectAddedTargets } from '../selectors/work';
import { dropping, putting } from '../store/records';
import { defineAction } from '../store/action';

/**
 * Give a target other numbers, everywhere or in one area; an earlier change of the same takes its leave. A change that
 * asks for what holds anyway is none, and is not kept.
 */
export const changeTarget = defineAction<TargetChange>({
  history: 'recorded',
  run: ({ store }, change) => {
    store.setState((state) => {
      const { target: key, area } = change;
      const held =
        area === null && isTargetId(key) ? asInPact(lekpTarget(key)) : selectTargetInForce(state, key);
      if (!held) return {};
      const isChange = underChange(held, change, state.version) !== held;
      const changes = isChange
        ? putting(state.records, 'targetChange', [change])
        : dropping(state.records, 'targetChange', (other) => sameScope(other, change));
      return withStep(state, changes, {
        label: { key: 'step.targetChanged', params: { target: labelOf(state, key) } },
        place: { target: key },
      });
    });
  },
});

/** Undo one change: the numbers that hold without it are back. */
export const resetTarget = defineAction<ChangeScope>({
  history: 'recorded',
  run: ({ store }, scope) => {
    store.setState((state) =>
      withStep(
        state,
        dropping(state.records, 'targetChange', (change) => sameScope(change, scope)),
        {
          label: { key: 'step.targetReset', params: { target: labelOf(state, scope.target) } },
          place: { target: scope.target },
        },
      ),
    );
  },
});

/** The targets of the pact as the pact has them, all of them and no others; what was written about others goes too. */
export const resetTargets = defineAction<null>({
  history: 'recorded',
  label: 'change.resetAll',
  enabled: ({ records }) =>
    [...records.values()].some(({ kind }) => ['targetChange', 'addedTarget', 'targetOff'].includes(kind)),
  run: ({ store }) => {
    store.setState((state) => {
      const all = () => true;
      const changes = [
        ...dropping(state.records, 'targetChange', all),
        ...dropping(state.records, 'addedTarget', all),
        ...dropping(state.records, 'targetOff', all),
        ...dropping(state.records, 'explanation', ({ target }) => isAddedTargetKey(target)),
      ];
      return withStep(state, changes, { label: { key: 'step.targetsReset', params: {} } });
    });
  },
});

/** Add a target to the project and show it; one whose key is known already gets the new numbers. */
export const addTarget = defineAction<AddedTarget>({
  history: 'recorded',
  run: ({ store }, target) => {
    store.setState((state) => ({
      ...withStep(state, putting(state.records, 'addedTarget', [target]), {
        label: { key: 'step.targetAdded', params: { name: target.name } },
        place: { target: target.key },
      }),
      target: target.key,
    }));
  },
});

/** Take an added target out of the project, with the norms that areas had for it and what was written about it. */
export const removeTarget = defineAction<AddedTargetKey>({
  history: 'recorded',
  label: 'change.remove',
  run: ({ store }, key) => {
    store.setState((state) => {
      const name = selectAddedTargets(state).find((added) => added.key === key)?.name ?? key;
      const changes = [
        ...dropping(state.records, 'addedTarget', (added) => added.key === key),
        ...dropping(state.records, 'targetChange', ({ target }) => target === key),
        ...dropping(state.records, 'targetOff', ({ target }) => target === key),
        ...dropping(state.records, 'explanation', ({ target }) => target === key),
      ];
      return withStep(state, changes, {
        label: { key: 'step.targetRemoved', params: { name } },
        place: { target: key },
      });
    });
  },
});

/** Switch a target off or on again; what was changed about it stays. The last one that is on cannot go. */
export const switchTarget = defineAction<{ key: TargetKey; on: boolean }>({
  history: 'recorded',
  run: ({ store }, { key, on }) => {
    store.setState((state) => {
      if (!on && selectTargetsInForce(state).every((target) => target.key === key)) return {};
      const changes = on
        ? dropping(state.records, 'targetOff', ({ target }) => target === key)
        : putting(state.records, 'targetOff', [{ target: key }]);
      return withStep(state, changes, {
        label: { key: on ? 'step.targetOn' : 'step.targetOff', params: { target: labelOf(state, key) } },
        place: { target: key },
      });
    });
  },
});
