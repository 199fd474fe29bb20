import { expect, test } from 'vitest';
import { composeShape } from '../../../../src/engine/areaShapes/composeShape';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { box } from '../../../helpers/squareAreas';

const areas = ['a', 'b', 'c'].map((code) => ({ code, name: code.toUpperCase(), parentCode: null }));
const { polygons } = geojsonColumns(
  [4, 4.1, 4.5].map((x) => ({
    properties: {},
    geometry: { type: 'Polygon', coordinates: [box(x, 51, 0.1)] },
  })),
);

test('neighbours become one polygon without their common border, others stay apart', () => {
  const neighbours = composeShape(polygons, areas, ['a', 'b']);
  expect(neighbours.ok && neighbours.value.coordinates).toHaveLength(1);
  const apart = composeShape(polygons, areas, ['a', 'c']);
  expect(apart.ok && apart.value.coordinates).toHaveLength(2);
});

test('a code that the layer does not have is named', () => {
  expect(composeShape(polygons, areas, ['a', 'z'])).toEqual({
    ok: false,
    problem: { code: 'areas.unknownCode', params: { code: 'z' } },
  });
});
