import { describe, expect, test } from 'vitest';
import { attributeValue } from '../../../../src/features/columns';
import { readOk } from '../../../helpers/readFixture';

const positions = async (text: string) => {
  const { columns, report } = await readOk(text);
  return { at: [...columns.points.positions], crs: report.crs, notes: report.notes };
};

describe('which columns are the coordinates', () => {
  test.each([
    ['naam;x_lambert72;y_lambert72\na;104021,5;193519\n', 'EPSG:31370'],
    ['naam;X Lambert 2008;Y Lambert 2008\na;604021,5;693519\n', 'EPSG:3812'],
    ['naam,Longitude,Latitude\na,3.71,51.05\n', 'EPSG:4326'],
    ['breedtegraad;lengtegraad;naam\n51,05;3,71;a\n', 'EPSG:4326'],
    ['naam;point_x;point_y\na;104021,5;193519\n', 'EPSG:31370'],
    ['naam;geo_point_2d\na;"51.05, 3.71"\n', 'EPSG:4326'],
    ['naam,plek\na,SRID=31370;POINT(104021.5 193519)\n', 'EPSG:31370'],
  ])('%s', async (text, crs) => {
    const { at, crs: read } = await positions(text);
    expect(read).toBe(crs);
    expect(at[0]).toBeCloseTo(3.71, 1);
    expect(at[1]).toBeCloseTo(51.05, 1);
  });

  test.each(['x_factor;y_factor\n1;2\n', 'lat;aantal\n51;2\n', 'lon;naam\n3;a\n'])(
    'none in %s, which is a table whose rows have no place',
    async (text) => {
      const { report, columns } = await readOk(text);
      expect(report).toMatchObject({ table: { delimiter: ';', repeated: [] }, notes: [], pointCount: 0 });
      expect(report.rows).toMatchObject({ read: 1, accepted: 1, refused: 0 });
      expect(columns.attributes.map(({ name }) => name)).toEqual(text.split('\n')[0]!.split(';'));
    },
  );

  test('of two planes in one table the first is read, and none is mixed', async () => {
    const { at, crs } = await positions('id;x_l72;lon;lat;y_l72\n1;104021,5;9;9;193519\n');
    expect(crs).toBe('EPSG:31370');
    expect(at[1]).toBeCloseTo(51.05, 2);
  });
});

test('rows keep their numbers: blank coordinates and text are named, and a row without anything is none', async () => {
  const text = 'Bomen in 2024\n\nnaam;lon;lat\na;3,7;51\n;;\nb;;\nc;oost;51\nd;3.8;51.1\n';
  const { columns, report } = await readOk(text);
  expect(report.featureCount).toBe(4);
  expect([...columns.points.positions]).toEqual([3.7, 51, 3.8, 51.1]);
  expect(report.notes).toEqual([
    { code: 'withoutGeometry', params: { count: 2, rows: '6, 7' } },
    { code: 'numbersNotUnderstood', params: { column: 'lon', count: 1, text: 'oost', rows: '7' } },
  ]);
});

test.each([
  ['degrees have decimals', 'lon,lat\n4.351,51.054\n', [4.351, 51.054]],
  ['degrees with a comma have too', 'lon;lat\n4,351;51,054\n', [4.351, 51.054]],
  ['metres below a thousand are thousands', 'x_l72;y_l72\n104.021;193.519\n', [3.713, 51.05]],
  ['and so are degrees beyond a turn', 'x;y\n104.021;193.519\n', [3.713, 51.05]],
  [
    'one that is clear settles the others',
    'x_l72;y_l72\n104.021,5;193.519,0\n104.021;193.519\n',
    [3.713, 51.05],
  ],
])('three digits after a mark: %s', async (_, text, [lon, lat]) => {
  const { at } = await positions(text);
  expect(at.at(-2)).toBeCloseTo(lon!, 2);
  expect(at.at(-1)).toBeCloseTo(lat!, 2);
});

test('names that come twice or not at all are told apart', async () => {
  const { columns } = await readOk('x;y;naam;naam;\n104021,5;193519;a;b;c\n');
  expect(columns.attributes.map(({ name }) => name)).toEqual(['x', 'y', 'naam', 'naam_2', 'kolom_5']);
  expect(columns.attributes.map((column) => attributeValue(column, 0)).slice(2)).toEqual(['a', 'b', 'c']);
});

test('well-known text by itself, over several lines and in a CRS of its own', async () => {
  const { columns, report } = await readOk(
    'SRID=31370;POLYGON((104000 193000, 104100 193000,\n 104100 193100, 104000 193000))\nPOINT EMPTY\n',
  );
  expect(report).toMatchObject({ format: 'wkt', crs: 'EPSG:31370', featureCount: 2, polygonCount: 1 });
  expect(columns.polygons.positions).toHaveLength(8);
});

test('well-known text that breaks off is left out and named', async () => {
  const { report } = await readOk('POINT(3.7 51)\nLINESTRING(3.7 51, 3.8\n');
  expect(report.notes).toContainEqual({
    code: 'leftOutFeatures',
    params: { count: 1, rows: '3', cause: 'damagedGeometry' },
  });
});
