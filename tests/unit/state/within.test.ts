import { expect, test } from 'vitest';
import { drillDown, leaveWithin, selectArea, selectLevel } from '../../../src/state/actions/selection';
import type { ActionContext } from '../../../src/state/store/action';
import { createAppStore } from '../../../src/state/store/appStore';
import { selectWholeOf } from '../../../src/state/selectors/coverage';
import { selectLevelSteps } from '../../../src/state/selectors/levels';
import { selectShownBounds, selectWithin } from '../../../src/state/selectors/shownAreas';
import { selectPeers } from '../../../src/state/selectors/subject';
import type { FigureLayer } from '../../../src/state/store/data';
import { levelOf } from '../../helpers/levelOf';

const area = (code: string, parentCode: string | null = null) => ({ code, name: `naam ${code}`, parentCode });
const towns = levelOf('towns', [area('1', 'P'), area('2', 'P'), area('3', 'Q')], {
  boxes: Float64Array.of(4, 51, 4.1, 51.1, 4.2, 51, 4.3, 51.2, 5, 51, 5.1, 51.1),
});
const provinces = levelOf('provinces', [area('P'), area('Q')], { rolledUpFrom: 'towns' });
const figures = [
  {
    entry: { target: 'laden', caveat: null, date: '' },
    values: new Map([
      ['1', 10],
      ['2', 20],
      ['3', 40],
    ]),
  } as unknown as FigureLayer,
];

function start(levelId: string, selectedCode: string | null) {
  const store = createAppStore({ levels: [towns, provinces], figures, levelId, selectedCode });
  return { store } as ActionContext;
}

test('from a province one goes down to its municipalities, and from a municipality up to its province', () => {
  const down = selectLevelSteps(start('provinces', 'P').store.getState())!;
  expect(down.down.map(({ level, count }) => [level.id, count])).toEqual([['towns', 2]]);
  expect(down.up).toBeNull();
  const up = selectLevelSteps(start('towns', '3').store.getState())!;
  expect(up.up).toMatchObject({ code: 'Q', name: 'naam Q' });
});

test('inside a province only its municipalities are shown and added up, until one leaves it', () => {
  const context = start('provinces', 'P');
  drillDown.run(context, { levelId: 'towns', within: 'P' });
  const inside = context.store.getState();
  expect(selectWithin(inside)).toEqual({ name: 'naam P', indices: [0, 1] });
  expect(selectShownBounds(inside)).toEqual([4, 51, 4.3, 51.2]);
  expect(selectWholeOf(inside, 'laden')!.realised).toBe(30);
  // A screen of a target that was just removed may ask once more.
  expect(selectWholeOf(inside, 'added-weg')).toBeNull();
  leaveWithin.run(context, null);
  expect(selectWithin(context.store.getState())).toBeNull();
  expect(selectWholeOf(context.store.getState(), 'laden')!.realised).toBe(70);
});

test('an area is held against those in view, and against all where it is not one of them', () => {
  const context = start('towns', '1');
  const peers = () => {
    const { records, within } = selectPeers(context.store.getState());
    return [records.map(({ areaCode }) => areaCode), within];
  };
  const all = [['1', '2', '3'], null];
  expect(peers()).toEqual(all);
  context.store.setState({ within: 'P' });
  expect(peers()).toEqual([['1', '2'], 'naam P']);
  context.store.setState({ selectedCode: null });
  expect(peers()).toEqual([['1', '2'], 'naam P']);
  context.store.setState({ selectedCode: '3' });
  expect(peers()).toEqual(all);
});

test('a link into an area that the level does not know shows the whole level', () => {
  const state = createAppStore({ levels: [towns], levelId: 'towns', within: 'gone' }).getState();
  expect(selectWithin(state)).toBeNull();
});

test('who plans stays with the plan at another level, in a larger area and back at everything', () => {
  const context = start('towns', '1');
  const { store } = context;
  for (const page of ['plan', 'area'] as const) {
    const after = page === 'plan' ? 'plan' : 'map';
    for (const choose of [
      () => selectLevel.run(context, 'provinces'),
      () => drillDown.run(context, { levelId: 'towns', within: 'P' }),
      () => selectArea.run(context, null),
    ]) {
      store.setState({ page });
      choose();
      expect(store.getState().page).toBe(after);
    }
  }
});
