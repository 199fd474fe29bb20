import { expect, test, vi } from 'vitest';
import { layerDifference } from '../../../src/engine/difference/layerDifference';
import { PlacedFeatures } from '../../../src/engine/difference/placedFeatures';
import { NO_RECORD } from '../../../src/features/rowFates';
import { geojsonColumns } from '../../helpers/geojsonColumns';

type Row = Record<string, string | number | null>;

/** A point for every row, hundred metres apart by the number that it had first. */
const points = (rows: readonly (Row & { at: number })[]) => ({
  record: NO_RECORD,
  columns: geojsonColumns(
    rows.map(({ at, ...properties }) => ({
      ...{ type: 'Feature' as const, properties },
      geometry: { type: 'Point' as const, coordinates: [4 + at / 700, 51] },
    })),
    Object.fromEntries(
      Object.entries(rows[0]!)
        .filter(([name]) => name !== 'at')
        .map(([name, value]) => [name, typeof value === 'string' ? 'text' : 'number']),
    ),
  ),
});

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

test('a code is not a number: 007 is another one than 7, and so is a long number with another last digit', () => {
  const versions = [
    ['007', '7'],
    ['12345678901234567890', '12345678901234567891'],
    ['1.10', '1.1'],
  ] as const;
  for (const [was, is] of versions) {
    const [before, after] = [was, is].map((soort) => points([{ at: 1, soort }]));
    expect(layerDifference(before!, after!), was).toMatchObject({ same: 0, changed: 1 });
  }
  // Where one file has numbers and the other the same as text, nothing changed; of a code with zeros before it, it did.
  const numbers = points([{ at: 1, soort: 2.5 }]);
  expect(layerDifference(numbers, points([{ at: 1, soort: '2.50' }]))).toMatchObject({ same: 1 });
  expect(layerDifference(numbers, points([{ at: 1, soort: '02.5' }]))).toMatchObject({ changed: 1 });
});

test('a feature is named by its row in the file, where rows were joined into one or left out', () => {
  const before = points([{ at: 1, id: 'a' }]);
  const after = points([1, 2].map((at) => ({ at, id: 'ab'[at - 1]! })));
  const record = { ...NO_RECORD, numbers: Uint32Array.of(5, 9) };
  expect(layerDifference(before, { ...after, record }).features).toMatchObject([{ change: 'added', row: 9 }]);
});

test('many features without a place, and many in one, are not each held against all others', () => {
  const looked = vi.spyOn(PlacedFeatures.prototype, 'paths');
  const count = 1000;
  const all = (jaar: number, coordinates: [number, number] | null) => ({
    record: NO_RECORD,
    columns: geojsonColumns(
      Array.from({ length: count }, (_, at) => ({
        ...{ type: 'Feature' as const, properties: { nummer: at, jaar } },
        geometry: coordinates && { type: 'Point' as const, coordinates },
      })),
      { nummer: 'number', jaar: 'number' },
    ),
  });
  for (const place of [null, [4, 51] as [number, number]])
    expect(layerDifference(all(2020, place), all(2021, place), '')).toMatchObject({
      changed: count,
      same: 0,
    });
  expect(looked.mock.calls.length).toBeLessThan(40 * count);
  looked.mockRestore();
});
