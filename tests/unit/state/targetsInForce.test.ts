import { undo } from '../../../src/state/actions/history';
import {
  addTarget,
  changeTarget,
  removeTarget,
  resetTarget,
  resetTargets,
  switchTarget,
} from '../../../src/state/actions/targets';
import { selectAddedTargets, selectTargetChanges } from '../../../src/state/selectors/work';
import { describe, expect, test } from 'vitest';
import { TARGET_IDS } from '../../../src/domain/targets/target';
import type { TargetKey } from '../../../src/domain/targets/targetInForce';
import { stepText } from '../../../src/i18n/stepText';
import { setExplanation } from '../../../src/state/actions/report';
import type { ActionContext } from '../../../src/state/store/action';
import { selectCoverageTable, selectRecordsOf, selectWholeOf } from '../../../src/state/selectors/coverage';
import { selectSubjectRecords } from '../../../src/state/selectors/subject';
import {
  selectLatestDeadline,
  selectOwnTargets,
  selectShownTarget,
  selectTargetsInForce,
} from '../../../src/state/selectors/targets';
import { treesPerDwelling, unsealingChange } from '../../helpers/targetChanges';
import { targetStore } from '../../helpers/targetState';

/** No layer is open, so nothing asks the engine. */
function open() {
  const store = targetStore();
  const context = { store, engine: {} } as unknown as ActionContext;
  return { store, context, state: () => store.getState() };
}

const AREA = { levelId: 'municipalities', code: '1' };
const goals = (records: readonly { goal: number | null }[]) => records.map(({ goal }) => goal);

describe('a norm of one area', () => {
  test('is the goal of that area, by its own date, and of no other', () => {
    const { context, state } = open();
    changeTarget.run(context, unsealingChange({ area: AREA }));
    const [own, other] = selectRecordsOf(state(), 'ontharding');
    expect(own!.goal).toBe(18_000);
    expect(own!.gap).toBe(17_100);
    // Fifteen years are left until the end of 2040: 5,479 days of 365.25 to the year.
    expect(own!.paceNeeded).toBeCloseTo(17_100 / (5479 / 365.25), 9);
    expect(own!.expectedShare).toBeCloseTo(5 / 20, 3);
    expect(other!.goal).toBe(3000);
    expect(other!.expectedShare).toBeCloseTo(5 / 10, 3);
  });

  test('leaves everything together and larger areas with the norm of the project', () => {
    const { store, context, state } = open();
    changeTarget.run(context, unsealingChange({ area: AREA }));
    expect(selectWholeOf(state(), 'ontharding')!.goal).toBe(4000);
    store.setState({ levelId: 'provinces' });
    expect(goals(selectRecordsOf(state(), 'ontharding'))).toEqual([4000]);
    changeTarget.run(context, unsealingChange({ area: { levelId: 'provinces', code: 'P' } }));
    expect(goals(selectRecordsOf(state(), 'ontharding'))).toEqual([72_000]);
  });

  test('takes the place of an earlier one, and is not kept when it changes nothing', () => {
    const { context, state } = open();
    changeTarget.run(context, unsealingChange({ area: AREA }));
    changeTarget.run(context, unsealingChange({ area: AREA, norm: { quantity: 2, per: 1 } }));
    expect(goals(selectRecordsOf(state(), 'ontharding'))).toEqual([2000, 3000]);
    changeTarget.run(
      context,
      unsealingChange({ area: AREA, norm: { quantity: 1, per: 1 }, deadline: '2030-12-31' }),
    );
    expect(selectTargetChanges(state())).toEqual([]);
  });
});

test('a change of one target leaves the records of the others the same objects', () => {
  const { context, state } = open();
  const [trees, unsealing] = (['bomen', 'ontharding'] as const).map((key) => selectRecordsOf(state(), key));
  changeTarget.run(context, unsealingChange());
  expect(selectRecordsOf(state(), 'bomen')).toBe(trees);
  expect(selectRecordsOf(state(), 'ontharding')).not.toBe(unsealing);
  const all = selectSubjectRecords(state());
  context.store.setState({ hoveredIndex: 1 });
  expect(selectSubjectRecords(state())).toBe(all);
});

describe('an added target', () => {
  test('has records of its own in the table under its key, and goes with everything about it', () => {
    const { context, state } = open();
    addTarget.run(context, treesPerDwelling({ denominator: 'inhabitants' }));
    expect(selectShownTarget(state()).name).toBe('Bomen bij woningen');
    changeTarget.run(context, unsealingChange({ target: 'added-1', area: AREA }));
    const records = selectCoverageTable(state())!.byTarget.get('added-1')!;
    expect(goals(records)).toEqual([18_000, 4500]);
    expect(records.map(({ key, target, realised }) => [key, target, realised])).toEqual([
      ['added-1', 'bomen', 900],
      ['added-1', 'bomen', 300],
    ]);
    removeTarget.run(context, 'added-1');
    expect(selectCoverageTable(state())!.byTarget.has('added-1')).toBe(false);
    expect(selectTargetChanges(state())).toEqual([]);
    expect(selectShownTarget(state()).key).toBe('laden');
  });

  test('is named in a step as its user named it, and takes along what was written about it', () => {
    const { context, state } = open();
    const said = (): string => stepText('nl', state().past.at(-1)!.label);
    const explain = (target: TargetKey): void => {
      setExplanation.run(context, { area: AREA, target, text: 'Wegens de droogte.' });
    };
    const explained = () => [...state().records.keys()].filter((key) => key.startsWith('explanation')).length;
    addTarget.run(context, treesPerDwelling());
    switchTarget.run(context, { key: 'added-1', on: false });
    expect(said()).toContain('Bomen bij woningen');
    explain('added-1');
    expect(said()).toContain('Bomen bij woningen');
    explain('bomen');
    removeTarget.run(context, 'added-1');
    expect(explained()).toBe(1);
    undo.run(context, null);
    expect(explained()).toBe(2);
    resetTargets.run(context, null);
    expect(explained()).toBe(1);
  });

  test('gets other numbers under the same key', () => {
    const { context, state } = open();
    addTarget.run(context, treesPerDwelling());
    addTarget.run(context, treesPerDwelling({ name: 'Anders' }));
    expect(selectAddedTargets(state()).map(({ name }) => name)).toEqual(['Anders']);
  });
});

describe('switching off', () => {
  test('takes a target out of the table and the area page, and brings it back with its norm', () => {
    const { context, state } = open();
    changeTarget.run(context, unsealingChange());
    switchTarget.run(context, { key: 'ontharding', on: false });
    expect(selectCoverageTable(state())!.byTarget.has('ontharding')).toBe(false);
    expect(selectSubjectRecords(state()).map(({ key }) => key)).not.toContain('ontharding');
    expect(selectShownTarget(state()).key).toBe('laden');
    expect(selectOwnTargets(state())).toEqual([]);
    switchTarget.run(context, { key: 'ontharding', on: true });
    expect(goals(selectRecordsOf(state(), 'ontharding'))).toEqual([18_000, 54_000]);
    expect(selectShownTarget(state()).key).toBe('ontharding');
  });

  test('does not take the last one', () => {
    const { context, state } = open();
    for (const { key } of selectTargetsInForce(state())) switchTarget.run(context, { key, on: false });
    const last = TARGET_IDS.at(-1);
    expect(selectTargetsInForce(state()).map(({ key }) => key)).toEqual([last]);
    expect(selectShownTarget(state()).key).toBe(last);
  });
});

test('one change is reset, all are, and what was reset comes back', () => {
  const { context, state } = open();
  changeTarget.run(context, unsealingChange());
  changeTarget.run(context, unsealingChange({ area: AREA, norm: { quantity: 2, per: 1 } }));
  addTarget.run(context, treesPerDwelling());
  switchTarget.run(context, { key: 'hagen', on: false });
  expect(selectLatestDeadline(state())).toBe('2040-12-31');
  resetTarget.run(context, { target: 'ontharding', area: null });
  expect(goals(selectRecordsOf(state(), 'ontharding'))).toEqual([2000, 3000]);
  resetTargets.run(context, null);
  expect(resetTargets.enabled!(state())).toBe(false);
  expect(goals(selectRecordsOf(state(), 'ontharding'))).toEqual([1000, 3000]);
  expect(selectTargetsInForce(state())).toHaveLength(TARGET_IDS.length);
  expect(selectLatestDeadline(state())).toBe('2030-12-31');
  undo.run(context, null);
  undo.run(context, null);
  expect(goals(selectRecordsOf(state(), 'ontharding'))).toEqual([2000, 54_000]);
  expect(selectTargetsInForce(state())).toHaveLength(TARGET_IDS.length);
});
