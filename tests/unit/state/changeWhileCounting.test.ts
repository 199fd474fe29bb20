import { describe, expect, test } from 'vitest';
import type { TargetId } from '../../../src/domain/targets/target';
import type { ActionContext } from '../../../src/state/store/action';
import { changeSettings, removeExampleData } from '../../../src/state/actions/view';
import { redo, undo } from '../../../src/state/actions/history';
import { removeLayer } from '../../../src/state/actions/layers';
import { changeTarget } from '../../../src/state/actions/targets';
import { recordsFrom } from '../../../src/state/store/records';
import { COUNTED, freshPage, numbersOf, openPage, OWN, settled, turnsPass } from '../../helpers/countingPage';
import { unsealingChange } from '../../helpers/targetChanges';

const lowerNorm = unsealingChange({ norm: { quantity: 3, per: 1 }, baseline: '2023-01-01' });

/** What is done while the first counts run, the targets whose numbers it changes, and whether it can be undone. */
const CHANGES: Record<
  string,
  { act: (context: ActionContext) => void; targets: readonly TargetId[]; isStep?: true }
> = {
  'the reference date': {
    act: (context) => {
      changeSettings.run(context, { date: '2023-06-01' });
    },
    targets: COUNTED,
  },
  'the weights': {
    act: (context) => {
      changeSettings.run(context, { cpeWeights: 'press2024' });
    },
    targets: ['laden'],
  },
  'the year of the inhabitants': {
    act: (context) => {
      changeSettings.run(context, { populationYear: 2020 });
    },
    targets: COUNTED,
  },
  'a norm and the year from which it counts': {
    act: (context) => {
      changeTarget.run(context, lowerNorm);
    },
    targets: ['ontharding'],
    isStep: true,
  },
  'example data that is removed': {
    act: (context) => {
      removeExampleData.run(context, null);
    },
    targets: ['ontharding'],
  },
  'an own layer that is removed': {
    act: (context) => {
      removeLayer.run(context, OWN.id);
    },
    targets: ['bomen'],
    isStep: true,
  },
};
/** Turns that the engine gets first; after `Infinity` everything is counted. */
const TURNS = [0, 2, 5, 9, Infinity];
const waitFor = (page: ActionContext, turns: number) =>
  turns === Infinity ? settled(page) : turnsPass(turns);

describe('a change while work runs', () => {
  const records = recordsFrom({ ownLayer: [OWN] });
  /** What is counted and drawn in the towns, by target. */
  const numbersByTarget = (page: ActionContext) => {
    const { records: numbers, drawn } = numbersOf(page);
    return COUNTED.map((_, i) => [numbers[0]![i], drawn[i]]);
  };
  const numbersWithout = async () => {
    const page = await openPage(() => 0, { records });
    await settled(page);
    return numbersByTarget(page);
  };

  test.each(
    Object.entries(CHANGES).flatMap(([name, change]) => TURNS.map((turns) => ({ name, turns, ...change }))),
  )(
    '$name, after $turns turns: the numbers of a page that opens with it',
    async ({ act, turns, targets }) => {
      const page = await openPage(() => 3, { records });
      await waitFor(page, turns);
      act(page);
      await settled(page);
      const [now, before] = [numbersByTarget(page), await numbersWithout()];
      expect(now).toEqual(numbersByTarget(await freshPage(page)));
      const changed = COUNTED.filter((_, i) => JSON.stringify(now[i]) !== JSON.stringify(before[i]));
      expect(changed).toEqual(targets);
    },
  );

  const steps = Object.entries(CHANGES).filter(([, { isStep }]) => isStep);
  test.each(steps.flatMap(([name, { act }]) => TURNS.map((turns) => ({ name, turns, act }))))(
    '$name, undone after $turns turns: the numbers of before',
    async ({ act, turns }) => {
      const page = await openPage(() => 3, { records });
      act(page);
      await waitFor(page, turns);
      undo.run(page, null);
      await settled(page);
      expect(numbersByTarget(page)).toEqual(await numbersWithout());
    },
  );

  test('undone or done again to a norm that was never counted: the numbers of a page that opens with it', async () => {
    const page = await openPage(() => 3, { records });
    changeTarget.run(page, lowerNorm);
    // Before anything of the first norm was counted.
    changeTarget.run(page, { ...lowerNorm, baseline: '2025-01-01' });
    await settled(page);
    const later = numbersByTarget(page);
    undo.run(page, null);
    await settled(page);
    const first = numbersByTarget(page);
    expect(first).not.toEqual(later);
    expect(first).toEqual(numbersByTarget(await freshPage(page)));
    // Of the norm that is taken back nothing is counted for another date, until it is there again.
    changeSettings.run(page, { date: '2027-06-01' });
    await settled(page);
    redo.run(page, null);
    await settled(page);
    expect(numbersByTarget(page)).toEqual(numbersByTarget(await freshPage(page)));
  });
});
