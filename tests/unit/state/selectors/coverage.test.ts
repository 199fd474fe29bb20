import { expect, test } from 'vitest';
import {
  selectChosenRecordOf,
  selectRecordsAt,
  selectRecordsOf,
  selectWholeOf,
} from '../../../../src/state/selectors/coverage';
import { selectTargetsInForce } from '../../../../src/state/selectors/targets';
import { levelOf } from '../../../helpers/levelOf';
import { targetStore } from '../../../helpers/targetState';

test('the record of a chosen area is that of its level, also where it is added up', () => {
  const store = targetStore();
  let compared = 0;
  for (const level of store.getState().levels)
    level.areas.forEach(({ code }, index) => {
      store.setState({ levelId: level.id, selectedCode: code });
      for (const { key } of selectTargetsInForce(store.getState())) {
        const record = selectChosenRecordOf(store.getState(), key);
        expect(record).toEqual(selectRecordsOf(store.getState(), key)[index]);
        expect(record!.areaCode).toBe(code);
        compared++;
      }
    });
  expect(compared).toBe(3 * selectTargetsInForce(store.getState()).length);
  store.setState({ selectedCode: null });
  expect(selectChosenRecordOf(store.getState(), 'bomen')).toBeNull();
});

test('a level that opens, and what is kept of its people, leaves the numbers of the others the very same', () => {
  const store = targetStore();
  const ids = store.getState().levels.map(({ id }) => id);
  const seen = () => ({
    levels: ids.map((id) => selectRecordsAt(store.getState(), id, 'ontharding')),
    whole: selectWholeOf(store.getState(), 'ontharding'),
  });
  const before = seen();
  expect(before.levels.map((records) => records[0]!.realised)).toEqual([900, 1200]);
  const own = levelOf('own', [{ code: 'eigen', name: 'Eigen', parentCode: null }], {
    ...{ vintage: null, source: 'test', bounds: [0, 0, 1, 1], own: true },
  });
  store.setState(({ levels, counts, populationShares }) => ({
    levels: [...levels, own],
    counts: { ...counts },
    populationShares: { ...populationShares },
  }));
  const after = seen();
  after.levels.forEach((records, at) => {
    expect(records).toBe(before.levels[at]);
  });
  expect(after.whole).toBe(before.whole);
});
