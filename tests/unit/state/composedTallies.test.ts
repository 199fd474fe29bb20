import { expect, test } from 'vitest';
import { emptyTally } from '../../../src/domain/coverage/tally';
import { createAppStore } from '../../../src/state/store/appStore';
import type { AppState } from '../../../src/state/store/appStore';
import { selectAreaTallies } from '../../../src/state/selectors/tallies';
import { allocationKey } from '../../../src/state/store/countKeys';
import type { KeptCount } from '../../../src/state/store/countKeys';
import type { FigureLayer, MeasureLayer } from '../../../src/state/store/data';
import { levelOf } from '../../helpers/levelOf';
import { NO_ROWS } from '../../helpers/readyLayer';

const area = (code: string, parentCode: string | null = null) => ({ code, name: code, parentCode });
const towns = levelOf('towns', [area('1', 'P'), area('2', 'P'), area('3', 'Q')]);
const provinces = levelOf('provinces', [area('P'), area('Q')], { rolledUpFrom: 'towns' });

function kept(...realised: number[]): KeptCount {
  const tally = { ...emptyTally(realised.length), realised: Float64Array.from(realised) };
  tally.counted.fill(1);
  return {
    settings: '',
    count: {
      ...{ tally, outside: 0, standing: new Uint8Array(), rows: NO_ROWS },
      summary: { realised: 0, planned: 0, overdue: 0, leftOut: {} },
    },
  };
}

const charging = {
  entry: { target: 'laden', caveat: null, date: '' },
  values: new Map([
    ['1', 10],
    ['2', 20],
    ['3', null],
  ]),
} as unknown as FigureLayer;
const recipe = { filtered: true } as MeasureLayer['recipe'];
const trees = { id: 'trees', target: 'bomen', emptyIsZero: true, status: 'ready', recipe } as MeasureLayer;

function stateWith(...members: (readonly [levelId: string, ...codes: string[]] | null)[]): AppState {
  const own = levelOf(
    'own-areas',
    members.map((_, index) => area(`own-${index}`)),
    { own: true, members: members.map((one) => one && { levelId: one[0], codes: one.slice(1) }) },
  );
  return createAppStore({
    levels: [towns, provinces, own],
    levelId: own.id,
    figures: [charging],
    layers: [trees],
    counts: {
      [allocationKey(towns, trees)]: kept(1, 2, 4),
      [allocationKey(own, trees)]: kept(...members.map(() => 100)),
    },
  }).getState();
}
const realised = (state: AppState, target: 'laden' | 'bomen') =>
  selectAreaTallies(state, target).map((tally) => tally?.realised ?? null);

test('a composed area is the sum of its members, of figures as well as of a layer', () => {
  const state = stateWith(['towns', '1', '2'], ['towns', '2', '1', '3']);
  expect(realised(state, 'bomen')).toEqual([3, 7]);
  expect(realised(state, 'laden')).toEqual([30, 30]);
});

test('a member without data makes the sum a lower bound', () => {
  const [full, lacking] = selectAreaTallies(stateWith(['towns', '1', '2'], ['towns', '1', '3']), 'laden');
  expect([full!.incomplete, lacking!.incomplete]).toEqual([undefined, true]);
  expect([full!.over, lacking!.over]).toEqual([undefined, { levelId: 'towns', areas: [0], of: 2 }]);
  expect(realised(stateWith(['towns', '3']), 'laden')).toEqual([null]);
});

test('members of a level that is rolled up are the areas that make them up', () => {
  const state = stateWith(['provinces', 'P'], ['provinces', 'P', 'Q']);
  expect(realised(state, 'bomen')).toEqual([3, 7]);
});

test('an area with an outline of its own is counted by it, and has no figure of a municipality', () => {
  const state = stateWith(null, ['towns', '1']);
  expect(realised(state, 'bomen')).toEqual([100, 1]);
  expect(realised(state, 'laden')).toEqual([null, 10]);
});

test('members of a level that is not open have no data', () => {
  expect(realised(stateWith(['gone', '1']), 'bomen')).toEqual([null]);
});
