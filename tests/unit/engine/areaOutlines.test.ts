import type { MultiPolygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { bordersIn } from '../../../src/engine/areaOutlines';
import { polygonColumns } from '../../../src/engine/areaShapes/shapeLayer';
import { box } from '../../helpers/squareAreas';

const square = (x: number, holes: Position[][] = []): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [[box(x, 51, 0.1), ...holes]],
});
const edgesOf = (edges: Float64Array) =>
  Array.from({ length: edges.length / 4 }, (_, at) => [...edges.subarray(4 * at, 4 * at + 4)]);

test('the borders that reach into a box, those of a hole among them, and none of areas further on', () => {
  const hole = box(4.04, 51.04, 0.02);
  const { polygons } = polygonColumns([square(4, [hole]), square(5)], []);
  // The box holds the hole and no corner of the square: of the square no edge reaches into it.
  expect(edgesOf(bordersIn(polygons, [4.03, 51.03, 4.07, 51.07]))).toHaveLength(4);
  const west = edgesOf(bordersIn(polygons, [3.99, 51.02, 4.01, 51.03]));
  expect(west).toHaveLength(1);
  expect(west[0]!.map((degrees) => Number(degrees.toFixed(9)))).toEqual(
    expect.arrayContaining([4, 51, 4, 51.1]),
  );
  expect(bordersIn(polygons, [6, 50, 7, 52])).toHaveLength(0);
});
