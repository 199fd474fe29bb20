import { expect, test } from 'vitest';
import { switchTarget } from '../../../../src/state/actions/targets';
import { selectSeenRecordsOf } from '../../../../src/state/selectors/planInSight';
import { selectTargetsInForce } from '../../../../src/state/selectors/targets';
import { prepareRecords } from '../../../../src/ui/overview/usePrepared';
import { openPage } from '../../../helpers/countingPage';
import { targetStore } from '../../../helpers/targetState';

test('records are worked out a target at a time, and what is changed meanwhile counts', async () => {
  const { engine } = await openPage(() => 0, {});
  const store = targetStore();
  let turns = 0;
  const all = await prepareRecords(store, () => {
    turns++;
    if (turns === 2) switchTarget.run({ store, engine }, { key: 'ontharding', on: false });
    return false;
  });
  expect(all).toBe(true);
  const targets = selectTargetsInForce(store.getState());
  expect(targets.map(({ key }) => key)).not.toContain('ontharding');
  for (const { key } of targets) expect(selectSeenRecordsOf(store.getState(), key)).toHaveLength(2);
  // A turn for each, those for what was switched off and for seeing that none is left among them.
  expect(turns).toBeGreaterThan(targets.length);
});

test('a page that is left meanwhile has no more worked out', async () => {
  let asked = 0;
  const store = targetStore();
  const counting = {
    getState: () => {
      asked++;
      return store.getState();
    },
  };
  let turns = 0;
  expect(await prepareRecords(counting, () => ++turns > 2)).toBe(false);
  // Two targets, each asked for and worked out.
  expect([turns, asked]).toEqual([3, 4]);
});
