import { readFileSync } from 'node:fs';
import type { GeometryCollection as GeometryCollectionOfAreas, MultiPolygon } from 'geojson';
import { neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { neighboursOf } from '../../../src/engine/neighbours';
import { attributeValue } from '../../../src/features/columns';
import { polygonAt } from '../../../src/features/polygonAt';
import { readLayer } from '../../../src/io/readLayer';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

test('of the municipalities neighbours are those that have an arc in common in their topology', async () => {
  const name = 'public/data/areas/municipalities-2025.fgb';
  const bytes = new Uint8Array(readFileSync(name));
  const { columns } = valueOf(await readLayer({ kind: 'bytes', name, bytes }));
  const { polygons, attributes, count } = columns;
  const areas = Array.from({ length: count }, (): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: [],
  }));
  polygons.feature.forEach((area, polygon) => {
    areas[area]!.coordinates.push(polygonAt(polygons, polygon).coordinates);
  });
  const collection: GeometryCollectionOfAreas = { type: 'GeometryCollection', geometries: areas };
  const { objects } = topology({ areas: collection }) as Topology<{ areas: GeometryCollection }>;
  const byArcs = neighbors(objects.areas.geometries);
  for (let area = 0; area < count; area += 9) {
    expect(neighboursOf(area, polygons)).toEqual([...byArcs[area]!].sort((a, b) => a - b));
  }
  const names = attributes.find((column) => column.name === 'name')!;
  const nameOf = (area: number) => String(attributeValue(names, area));
  const heist = [...Array(count).keys()].find((area) => nameOf(area) === 'Heist-op-den-Berg')!;
  expect(neighboursOf(heist, polygons).map(nameOf)).toEqual(
    expect.arrayContaining(['Putte', 'Hulshout', 'Keerbergen', 'Berlaar']),
  );
});

test('a corner or a gap of more than a metre makes no neighbours, a gap of less does', () => {
  const squares = [
    box(4, 51, 0.1),
    box(4.1, 51.1, 0.1),
    // About half a metre and 7 metres to the east of the first.
    box(4.100007, 51, 0.1),
    box(3.8999, 51, 0.1),
  ].map((ring) => ({ properties: {}, geometry: { type: 'Polygon' as const, coordinates: [ring] } }));
  const { polygons } = geojsonColumns(squares);
  expect(neighboursOf(0, polygons)).toEqual([2]);
  expect(neighboursOf(2, polygons)).toEqual([0, 1]);
  expect(neighboursOf(3, polygons)).toEqual([]);
  expect(neighboursOf(9, polygons)).toEqual([]);
});
