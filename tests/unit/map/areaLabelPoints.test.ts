import { expect, test } from 'vitest';
import { areaLabelPoints } from '../../../src/map/areaLabelPoints';

const area = (name: string, size: number | null, labelLon = 4, labelLat = 51) => ({
  properties: { name, size, labelLon, labelLat },
});

test('the largest area comes first, an area of unknown size last', () => {
  const { features } = areaLabelPoints([
    area('Herstappe', 73),
    area('Eigen gebied', null),
    area('Gent', 273_000),
    area('Leuven', 104_000),
  ]);
  expect(features.map(({ properties }) => properties)).toEqual([
    { name: 'Gent', rank: 0 },
    { name: 'Leuven', rank: 1 },
    { name: 'Herstappe', rank: 2 },
    { name: 'Eigen gebied', rank: 3 },
  ]);
});

test('a name stands at the label place of its area', () => {
  const { features } = areaLabelPoints([area('Gent', 273_000, 3.72, 51.05)]);
  expect(features[0]!.geometry).toEqual({ type: 'Point', coordinates: [3.72, 51.05] });
});

test('equal sizes keep the order of the file, and the input stays as it was', () => {
  const areas = [area('a', 5), area('b', 5), area('c', 9)];
  const names = areaLabelPoints(areas).features.map(({ properties }) => properties.name);
  expect(names).toEqual(['c', 'a', 'b']);
  expect(areas.map(({ properties }) => properties.name)).toEqual(['a', 'b', 'c']);
});
