import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { duplicateRows } from '../../../src/features/duplicateRows';
import { transformGeometry } from '../../../src/geo/transform';
import { geojsonColumns } from '../../helpers/geojsonColumns';

/** A layer whose geometries are written in metres of Lambert 72. */
const layer = (rows: readonly { id?: string | null; geometry: Geometry }[]) =>
  geojsonColumns(
    rows.map(({ id = null, geometry }) => ({
      properties: { boom_id: id },
      geometry: transformGeometry(geometry, 'EPSG:31370', 'EPSG:4326'),
    })),
    { boom_id: 'text' },
  );
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });

test('a place within 0.1 m is the same, also over the edge of a cell and wherever it lies; beyond it is another', () => {
  for (let step = 0; step < 200; step++) {
    const [x, y] = [60_000 + 970.013 * step, 160_000 + 410.007 * step];
    const turn = step / 7;
    const away = (metres: number) => point(x + metres * Math.cos(turn), y + metres * Math.sin(turn));
    const { samePlace } = duplicateRows(
      layer([point(x, y), away(0.099), away(0.102), point(x, y)].map((geometry) => ({ geometry }))),
    );
    expect(samePlace, `${x} ${y}`).toEqual({ features: [1, 3], firsts: [0, 0] });
  }
});

test('lines and areas are the same where every position is, and a point on a line is another thing', () => {
  const line = (end: number): Geometry => ({
    type: 'LineString',
    coordinates: [
      [150_000, 180_000],
      [150_100, 180_000],
      [150_200, 180_000 + end],
    ],
  });
  const rows = [line(0), line(0.05), line(0.3), point(150_000, 180_000)].map((geometry) => ({ geometry }));
  expect(duplicateRows(layer(rows)).samePlace).toEqual({ features: [1], firsts: [0] });
});

test('a value that names a row and stands there twice is told; rows without one are not the same', () => {
  const ids = ['a', null, 'b', 'a', '', null, 'a', ''];
  const rows = ids.map((id, at) => ({ id, geometry: point(150_000 + at, 180_000) }));
  expect(duplicateRows(layer(rows)).sameId).toEqual({
    column: 'boom_id',
    pairs: { features: [3, 6], firsts: [0, 0] },
  });
});
