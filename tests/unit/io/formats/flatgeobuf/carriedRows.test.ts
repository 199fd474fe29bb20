import { expect, test } from 'vitest';
import { readFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/readFlatGeobuf';
import { writeFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { carriedRows } from '../../../../../src/io/formats/flatgeobuf/carriedRows';
import { attributeValue } from '../../../../../src/features/columns';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';
import { valueOf } from '../../../../helpers/valueOf';

test('features keep the number of their row, though they stand in another order', async () => {
  const columns = geojsonColumns(
    [4, 3, 5, 2].map((x, at) => ({
      ...{ geometry: { type: 'Point', coordinates: [x, 51] }, properties: { row: at + 2 } },
    })),
    { row: 'number' },
  );
  const rows = { numberOf: (feature: number) => feature + 2 };
  const read = valueOf(await readFlatGeobuf(writeFlatGeobuf(columns, { name: 'l', rows }), 'l.fgb'));
  const said = [0, 1, 2, 3].map((feature) => attributeValue(read.columns.attributes[0]!, feature));
  expect(said).not.toEqual([2, 3, 4, 5]);
  expect([0, 1, 2, 3].map((feature) => read.numberOf?.(feature))).toEqual(said);
});

test('rows that follow each other are one entry, and those that cannot be true of a file are not believed', () => {
  const numbers = (rows: unknown, count: number) => {
    const carried = carriedRows({ rows }, count);
    return carried && Array.from({ length: count }, (_, feature) => carried.numberOf(feature));
  };
  expect(numbers([[2, 3], 9], 4)).toEqual([2, 3, 4, 9]);
  for (const wrong of [
    [[2, 3]],
    [[2, 1e9]],
    [0, 1, 2, 3],
    [
      [2, -1],
      [2, 5],
    ],
    ['a', 1, 2, 3],
    null,
    'x',
    [[[]]],
  ])
    expect(numbers(wrong, 4)).toBeNull();
});
