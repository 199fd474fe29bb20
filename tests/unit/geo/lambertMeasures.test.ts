import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { lambertPathLength, lambertSurface } from '../../../src/geo/planarMeasures';
import { transformGeometry } from '../../../src/geo/transform';

/** A square ring in the plane, in degrees. */
function planeSquare(x: number, y: number, side: number): Position[] {
  const coordinates = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return transformGeometry({ type: 'LineString', coordinates }, 'EPSG:31370', 'EPSG:4326').coordinates;
}

test('a path has the length that PROJ gives its ends in Lambert 72', () => {
  // Two control points, computed with PROJ: 151066.89 170265.84 and 104863.79 193989.10.
  const length = lambertPathLength([
    [4.3839, 50.8428],
    [3.725, 51.0543],
  ]);
  expect(length).toBeCloseTo(Math.hypot(151066.89 - 104863.79, 170265.84 - 193989.1), 1);
});

test('lengths and surfaces are those of the plane: around a square of a kilometre, less its hole', () => {
  const outer = planeSquare(150_000, 190_000, 1000);
  expect(lambertPathLength(outer)).toBeCloseTo(4000, 3);
  const hole = planeSquare(150_200, 190_200, 100);
  const far = planeSquare(160_000, 190_000, 10);
  const surface = lambertSurface({ type: 'MultiPolygon', coordinates: [[outer, hole], [far]] });
  expect(surface).toBeCloseTo(1_000_000 - 10_000 + 100, 1);
});
