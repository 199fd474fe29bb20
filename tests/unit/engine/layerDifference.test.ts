import { expect, test } from 'vitest';
import { layerDifference } from '../../../src/engine/difference/layerDifference';
import { geojsonColumns } from '../../helpers/geojsonColumns';

type Row = Record<string, string | number | null>;

/** A point for every row, hundred metres apart by the number that it had first. */
const points = (rows: readonly (Row & { at: number })[]) =>
  geojsonColumns(
    rows.map(({ at, ...properties }) => ({
      ...{ type: 'Feature' as const, properties },
      geometry: { type: 'Point' as const, coordinates: [4 + at / 700, 51] },
    })),
    Object.fromEntries(
      Object.entries(rows[0]!)
        .filter(([name]) => name !== 'at')
        .map(([name, value]) => [name, typeof value === 'string' ? 'text' : 'number']),
    ),
  );

test('row numbers that were given anew are no ids: the features are told by their place', () => {
  const before = points([1, 2, 3, 4].map((at) => ({ at, fid: at, soort: 'eik' })));
  // The first one went, so every row has the number of the one before it.
  const after = points([2, 3, 4].map((at) => ({ at, fid: at - 1, soort: 'eik' })));
  expect(layerDifference(before, after)).toMatchObject({
    ...{ column: null, same: 3, changed: 0, moved: 0, gone: 1, added: 0 },
  });
  // Who asks for it gets what it says.
  expect(layerDifference(before, after, 'fid')).toMatchObject({ column: 'fid', moved: 3, gone: 1 });
});

test('an id that several features have tells none of them apart', () => {
  const before = points([1, 2].map((at) => ({ at, id: 'paal' })));
  const after = points([1, 2, 3].map((at) => ({ at, id: 'paal' })));
  expect(layerDifference(before, after)).toMatchObject({ column: null, idColumns: [], same: 2, added: 1 });
});

test('several features in one place are matched one to one, those with the same values first', () => {
  const stations = (kws: readonly number[]) => points(kws.map((kw) => ({ at: 1, kw })));
  const difference = layerDifference(stations([11, 22, 22]), stations([22, 11, 50, 22]));
  expect(difference).toMatchObject({ same: 3, changed: 0, added: 1, gone: 0 });
  expect(difference.features).toEqual([{ change: 'added', row: 3, id: '', distance: null }]);
});

test('columns that came and went are said, and change no feature', () => {
  const before = points([{ at: 1, id: 'a', oud: 1 }]);
  const after = points([{ at: 1, id: 'a', nieuw: 1 }]);
  expect(layerDifference(before, after)).toMatchObject({
    ...{ same: 1, columnsAdded: ['nieuw'], columnsGone: ['oud'] },
  });
});

test('what moved says how far, and which columns differ is counted', () => {
  const before = points([
    { at: 1, id: 'a', jaar: 2020 },
    { at: 2, id: 'b', jaar: 2020 },
    { at: 3, id: 'c', jaar: null },
  ]);
  const after = points([
    { at: 1.1, id: 'a', jaar: 2021 },
    { at: 2, id: 'b', jaar: 2021 },
    { at: 3, id: 'c', jaar: null },
  ]);
  const difference = layerDifference(before, after);
  expect(difference).toMatchObject({ moved: 1, movedAndChanged: 1, changed: 1, same: 1 });
  expect(difference.changedColumns).toEqual([{ name: 'jaar', count: 2 }]);
  expect(difference.features[0]).toMatchObject({ change: 'moved', row: 1, id: 'a' });
  expect(difference.features[0]!.distance).toBeCloseTo(10.03, 1);
});
