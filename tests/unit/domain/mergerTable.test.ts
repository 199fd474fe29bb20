import { expect, test } from 'vitest';
import { MergerTable } from '../../../src/domain/areas/mergerTable';
import { readMergers } from '../../../scripts/data/readFigures';

test('a code of a merger is only old, only new or both', () => {
  const mergers = new MergerTable([
    ['11002', '11002'],
    ['11007', '11002'],
    ['46003', '46030'],
    ['46013', '46030'],
    ['12014', '12014'],
  ]);
  expect(['11002', '11007', '46030', '12014', '99999'].map((code) => mergers.isOnlyOld(code))).toEqual([
    ...[false, true, false, false, false],
  ]);
  expect(['11002', '11007', '46030', '12014', '99999'].map((code) => mergers.isOnlyNew(code))).toEqual([
    ...[false, false, true, false, false],
  ]);
  expect([...mergers.mergedAreas()]).toEqual([
    ['11002', ['11002', '11007']],
    ['46030', ['46003', '46013']],
  ]);
  expect(mergers.currentCode('46013')).toBe('46030');
  expect(mergers.currentCode('99999')).toBe('99999');
});

test('of the thirteen mergers of 2025 one kept the code of a part', () => {
  const mergers = readMergers();
  const merged = [...mergers.mergedAreas().keys()];
  expect(merged).toHaveLength(13);
  expect(merged.filter((code) => !mergers.isOnlyNew(code))).toEqual(['11002']);
  expect([...mergers.mergedAreas().values()].flat()).toHaveLength(28);
});
