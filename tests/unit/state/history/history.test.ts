import { expect, test } from 'vitest';
import { committed, isNewest, redone, settled, undone } from '../../../../src/state/history/history';
import { rebased } from '../../../../src/state/jobs/keepWork';
import { dropping, NO_RECORDS, putting, valuesOf } from '../../../../src/state/store/records';
import type { Recorded, Step, RecordChange } from '../../../../src/state/store/records';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

const EMPTY: Recorded = { records: NO_RECORDS, past: [], future: [] };

function step(changes: readonly RecordChange[], gesture: string | null = null): Step {
  return { changes, label: { key: 'notice.undone', params: {} }, place: null, gesture };
}
const put = (recorded: Recorded, name: string, gesture: string | null = null, id = 'own-1'): Recorded =>
  committed(recorded, step(putting(recorded.records, 'ownArea', [ownAreaOf({ id, name })]), gesture));
const names = ({ records }: Recorded) => valuesOf(records, 'ownArea').map(({ name }) => name);

test('a gesture is one step, from what was before it to what it came to', () => {
  const start = put(EMPTY, 'Nete');
  const typed = ['D', 'De', 'Demer'].reduce((recorded, name) => put(recorded, name, 'name'), start);
  expect([names(typed), typed.past.length]).toEqual([['Demer'], 2]);
  expect(names(undone(typed))).toEqual(['Nete']);
  const another = put(settled(typed), 'Dijle', 'name');
  expect(names(undone(another))).toEqual(['Demer']);
});

test('a message can take its step back until something else is done, also when another tab wrote meanwhile', () => {
  const mine = put(EMPTY, 'Nete', 'name');
  const told = mine.past[0]!;
  expect(isNewest(mine, told)).toBe(true);
  expect(isNewest(settled(mine), told)).toBe(true);
  const onTheirs = rebased(EMPTY, mine, put(EMPTY, 'Demer', null, 'own-2'));
  expect(names(onTheirs).toSorted()).toEqual(['Demer', 'Nete']);
  expect(isNewest(onTheirs, told)).toBe(true);
  expect(isNewest(put(onTheirs, 'Dijle'), told)).toBe(false);
  expect(isNewest(undone(mine), told)).toBe(false);
});

test('after an undo a gesture does not go on in the step before', () => {
  const typed = put(put(EMPTY, 'Nete', 'name'), 'Demer', 'other');
  const on = put(undone(typed), 'Dijle', 'name');
  expect(on.past).toHaveLength(2);
});

test('a step that changes nothing is none, and does not take away what can be redone', () => {
  const back = undone(put(EMPTY, 'Nete'));
  expect(committed(back, step(dropping(back.records, 'ownArea', () => true)))).toEqual(back);
  expect(names(redone(back))).toEqual(['Nete']);
});

test('what is done after an undo takes the place of what could be redone', () => {
  const other = put(undone(put(EMPTY, 'Nete')), 'Demer');
  expect(redone(other)).toEqual(other);
});

test('a removed area comes back to its place among the others', () => {
  const three = ['a', 'b', 'c'].reduce((recorded, name) => put(recorded, name, null, `own-${name}`), EMPTY);
  const without = committed(three, step(dropping(three.records, 'ownArea', ({ id }) => id === 'own-b')));
  expect(names(without)).toEqual(['a', 'c']);
  expect(names(undone(without))).toEqual(['a', 'b', 'c']);
});

test('two hundred steps are kept whatever they take, and more only while they are small', () => {
  const many = (count: number, letters: number) => {
    let recorded = EMPTY;
    for (let i = 0; i < count; i++) recorded = put(recorded, `${i}`.padStart(letters, 'x'));
    return recorded.past.length;
  };
  expect(many(400, 10)).toBe(400);
  expect(many(220, 100_000)).toBe(200);
});
