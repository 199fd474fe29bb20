import { expect, test } from 'vitest';
import { allocationKey } from '../../../src/state/store/countKeys';
import type { KeptCount } from '../../../src/state/store/countKeys';
import { recordsFrom } from '../../../src/state/store/records';
import type { CoverageRecord } from '../../../src/domain/coverage/coverageRecord';
import { emptyTally } from '../../../src/domain/coverage/tally';
import { createAppStore } from '../../../src/state/store/appStore';
import type { AppState } from '../../../src/state/store/appStore';
import { noDataReason } from '../../../src/state/selectors/layers';
import { secondCountRequest } from '../../../src/state/selectors/counts';
import { selectSubjectRecord } from '../../../src/state/selectors/subject';
import type { FigureLayer, MeasureLayer } from '../../../src/state/store/data';
import { levelOf } from '../../helpers/levelOf';
import { unsealingChange } from '../../helpers/targetChanges';
import { NO_ROWS } from '../../helpers/readyLayer';

const area = (code: string, parentCode: string | null = null) => ({ code, name: code, parentCode });
const towns = levelOf('towns', [area('1', 'P'), area('2', 'Q'), area('3', 'P')]);
const provinces = levelOf('provinces', [area('P'), area('Q')], { rolledUpFrom: 'towns' });
const own = levelOf('own-areas', [area('drawn'), area('composed'), area('ofProvinces')], {
  own: true,
  members: [null, { levelId: 'towns', codes: ['1', '2'] }, { levelId: 'provinces', codes: ['P'] }],
});

function countOf(areas: number): KeptCount {
  const count = {
    tally: { ...emptyTally(areas), counted: new Uint32Array(areas).fill(1) },
    outside: 0,
    standing: new Uint8Array(),
    rows: NO_ROWS,
    summary: { realised: 0, planned: 0, overdue: 0, leftOut: {} },
  };
  return { settings: '2026-11-22 call2022', count };
}

const paved = {
  ...{ id: 'paved', target: 'ontharding', emptyIsZero: true, status: 'ready', date: '' },
  recipe: { target: 'ontharding', rule: null },
} as MeasureLayer;
const failed = { ...paved, id: 'failed', status: 'failed' } as MeasureLayer;

function stateWith(changes: Partial<AppState>): AppState {
  return createAppStore({
    levels: [towns, provinces, own],
    levelId: 'towns',
    layers: [paved, failed],
    counts: { [allocationKey(towns, paved)]: countOf(3), [allocationKey(own, paved)]: countOf(3) },
    date: '2026-11-22',
    ...changes,
  }).getState();
}

function requestOf(state: AppState, target: 'ontharding' | 'laden' = 'ontharding') {
  return secondCountRequest(state, selectSubjectRecord(state, target) as CoverageRecord);
}

test('an area is counted by the layers that its number was counted from, under the same settings', () => {
  expect(requestOf(stateWith({ selectedCode: '2' }))).toEqual({
    areasId: 'towns',
    areas: [1],
    layers: [{ layerId: 'paved', recipe: paved.recipe }],
    context: { date: 20261122, cpeWeights: 'call2022' },
  });
});

test.each([
  ['provinces', 'P', 'towns', [0, 2]],
  ['own-areas', 'drawn', 'own-areas', [0]],
  ['own-areas', 'composed', 'towns', [0, 1]],
  ['own-areas', 'ofProvinces', 'towns', [0, 2]],
  ['towns', null, 'towns', [0, 1, 2]],
  ['provinces', null, 'towns', [0, 1, 2]],
])('of %s, %s is counted over %s %j', (levelId, selectedCode, areasId, areas) => {
  expect(requestOf(stateWith({ levelId, selectedCode }))).toMatchObject({ areasId, areas });
});

test('what is shown of a larger area is counted alone', () => {
  expect(requestOf(stateWith({ within: 'P' }))).toMatchObject({ areas: [0, 2] });
});

test('a target from another year is counted from that year', () => {
  const state = stateWith({
    selectedCode: '1',
    records: recordsFrom({ targetChange: [unsealingChange({ baseline: '2024-01-01' })] }),
    counts: {
      [allocationKey(towns, paved)]: countOf(3),
      [allocationKey(towns, paved, { fromYear: 2024, deadline: 20401231 })]: countOf(3),
    },
  });
  expect(requestOf(state)).toMatchObject({ layers: [{ layerId: 'paved', recipe: { fromYear: 2024 } }] });
});

test('an area with a deadline of its own is counted as its number was, and says why it has none', () => {
  const records = recordsFrom({
    targetChange: ['1', '2'].map((code) => unsealingChange({ area: { levelId: 'towns', code } })),
  });
  const counted = [{ layerId: 'paved', recipe: paved.recipe }];
  expect(requestOf(stateWith({ selectedCode: '1', records }))).toMatchObject({ layers: counted });

  const first = countOf(3);
  first.count.tally.counted.set([1, 0, 0]);
  const known = { ...paved, emptyIsZero: false };
  const state = stateWith({
    ...{ selectedCode: '2', records, layers: [known] },
    counts: { [allocationKey(towns, known)]: first },
  });
  expect(noDataReason(state, selectSubjectRecord(state, 'ontharding') as CoverageRecord)).toBe('untouched');
});

test('figures, numbers that are not there, and own areas together are not counted once more', () => {
  const points = {
    entry: { date: '2026-03-01', target: 'laden', caveat: null },
    values: new Map([['1', 10]]),
  } as unknown as FigureLayer;
  const charging = stateWith({ selectedCode: '1', figures: [points] });
  expect(requestOf(charging, 'laden')).toBe('figures');
  expect(requestOf(stateWith({ selectedCode: '1' }), 'laden')).toBe('notCounted');
  expect(requestOf(stateWith({ selectedCode: '1', counts: {} }))).toBe('notCounted');
  const reading = { ...paved, id: 'second', status: 'reading' } as MeasureLayer;
  expect(requestOf(stateWith({ selectedCode: '1', layers: [paved, reading] }))).toBe('notCounted');
  expect(requestOf(stateWith({ levelId: 'own-areas' }))).toBe('severalLevels');
});
