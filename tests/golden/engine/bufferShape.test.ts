import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { bufferShape, SIDES_PER_QUARTER } from '../../../src/engine/areaShapes/bufferShape';
import { gdalFeatures } from '../../helpers/gdal';
import { lambertArea } from '../../helpers/lambertArea';
import { box } from '../../helpers/squareAreas';

/** What GEOS, through GDAL and SpatiaLite, makes of the same buffer in Lambert 72, in square metres. */
async function areaOfGeos(geometry: Geometry, distance: number): Promise<number> {
  const file = new TextEncoder().encode(JSON.stringify({ type: 'Feature', properties: {}, geometry }));
  // The transformation that this project uses, so that only the buffer is compared.
  const { features } = await gdalFeatures('a.geojson', file, [
    '-dialect',
    'SQLITE',
    '-sql',
    `SELECT ST_Area(ST_Buffer(ST_Transform(geometry, 31370), ${distance}, ${SIDES_PER_QUARTER})) AS m2 FROM a`,
  ]);
  return features[0]!.properties!['m2'] as number;
}

const RIVER: Geometry = {
  type: 'LineString',
  coordinates: [
    [3.7, 51.0],
    [3.72, 51.01],
    [3.71, 51.02],
    [3.74, 51.02],
    [3.705, 51.005],
  ],
};
const SQUARE: Geometry = { type: 'Polygon', coordinates: [box(4.4, 51, 0.05), box(4.42, 51.02, 0.005)] };

test.each([
  ['a point', { type: 'Point', coordinates: [4.4, 51.2] } as Geometry, 1500],
  ['a line', RIVER, 250],
  ['a polygon', SQUARE, 400],
  ['a polygon made smaller', SQUARE, -300],
])('the buffer of %s has the area that GEOS finds', async (_, geometry, distance) => {
  const shape = bufferShape(geometry, distance);
  const expected = await areaOfGeos(geometry, distance);
  expect(shape.ok && lambertArea(shape.value) / expected).toBeCloseTo(1, 6);
});

test('a circle is short of its surface by what its sides cut off, and by no more', () => {
  const radius = 2000;
  const circle = bufferShape({ type: 'Point', coordinates: [5.3, 50.9] }, radius);
  const sides = 4 * SIDES_PER_QUARTER;
  const polygon = (sides / 2) * Math.sin((2 * Math.PI) / sides) * radius ** 2;
  expect(circle.ok && circle.value.coordinates[0]![0]).toHaveLength(sides + 1);
  expect(circle.ok && lambertArea(circle.value) / polygon).toBeCloseTo(1, 8);
  expect(1 - polygon / (Math.PI * radius ** 2)).toBeLessThan(0.0005);
});

test('a polygon that shrinks to nothing is a problem', () => {
  expect(bufferShape(SQUARE, -5000)).toEqual({ ok: false, problem: { code: 'shape.empty', params: {} } });
});
