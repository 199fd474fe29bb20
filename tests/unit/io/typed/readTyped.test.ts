import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { readTypedPolygon } from '../../../../src/io/typed/readTypedPolygon';
import { readTypedPosition } from '../../../../src/io/typed/readTypedPosition';
import { valueOf } from '../../../helpers/valueOf';

/** Brussels, in the systems that planners type (control point of PROJ). */
const DEGREES = [4.3839, 50.8428];

test.each([
  ['151066,89 170265,84', 'EPSG:31370', false],
  ['151066.89, 170265.84', 'EPSG:31370', false],
  ['151.066,89 170.265,84', 'EPSG:31370', false],
  ['651066,53; 670266,38', 'EPSG:3812', false],
  ['4.3839,50.8428', 'EPSG:4326', false],
  ['4,3839 50,8428', 'EPSG:4326', false],
  ['50.8428\t4.3839', 'EPSG:4326', true],
])('“%s” is recognised as %s and lies in Brussels', (text, crs, swappedAxes) => {
  const { shape, detected } = valueOf(readTypedPosition(text));
  expect(detected).toEqual({ crs, swappedAxes });
  expect(shape.coordinates[0]).toBeCloseTo(DEGREES[0]!, 6);
  expect(shape.coordinates[1]).toBeCloseTo(DEGREES[1]!, 6);
});

test.each([
  ['Mechelen', 'typed.notPosition'],
  ['151066', 'typed.notPosition'],
  ['1 2 3', 'typed.notPosition'],
  ['4.3839 4.3839', 'typed.outsideBelgium'],
])('“%s” is answered with %s', (text, code) => {
  expect(readTypedPosition(text)).toMatchObject({ ok: false, problem: { code } });
});

const TRIANGLE: Position[] = [
  [4.5, 51],
  [4.6, 51],
  [4.6, 51.1],
  [4.5, 51],
];

test.each([
  ['a list of corners', '4.5 51\n\n4.6 51\n4.6 51.1\n'],
  ['a closed list', '4,5; 51\n4,6; 51\n4,6; 51,1\n4,5; 51'],
  ['WKT', 'POLYGON ((4.5 51, 4.6 51, 4.6 51.1, 4.5 51))'],
  ['EWKT with heights', 'SRID=4326;polygon z((4.5 51 3,4.6 51 3,4.6 51.1 3,4.5 51 3))'],
  ['WKT of several parts', 'MULTIPOLYGON(((4.5 51, 4.6 51, 4.6 51.1, 4.5 51)))'],
  ['a GeoJSON geometry', JSON.stringify({ type: 'Polygon', coordinates: [TRIANGLE] })],
  [
    'a GeoJSON collection',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [TRIANGLE] } },
      ],
    }),
  ],
])('%s is read as the polygon it stands for', (_, text) => {
  expect(valueOf(readTypedPolygon(text)).shape).toEqual({ type: 'MultiPolygon', coordinates: [[TRIANGLE]] });
});

test('a hole in WKT stays a hole', () => {
  const text = 'POLYGON((4.5 51,4.6 51,4.6 51.1,4.5 51),(4.57 51.02,4.58 51.02,4.58 51.03,4.57 51.02))';
  expect(valueOf(readTypedPolygon(text)).shape.coordinates[0]).toHaveLength(2);
});

test.each([
  ['4.5 51\nhier', { code: 'typed.notPosition', params: { row: 2, text: 'hier' } }],
  ['4.5 51\n4.6 51\n4.5 51', { code: 'typed.tooFewCorners', params: { count: 2 } }],
  ['', { code: 'typed.tooFewCorners', params: { count: 0 } }],
  ['POLYGON EMPTY', { code: 'typed.notPolygon' }],
  ['POLYGON((4.5 51, 4.6 51, 4.6', { code: 'typed.notPolygon' }],
  ['POLYGON((a b, c d, e f))', { code: 'typed.notPolygon' }],
  ['LINESTRING(4.5 51, 4.6 51)', { code: 'typed.notPolygon' }],
  ['{"type":"Point","coordinates":[4,51]}', { code: 'typed.notPolygon' }],
  ['{"type":"Polygon","coordinates":[["a","b","c"]]}', { code: 'typed.notPolygon' }],
  ['{"type":"Polygon"', { code: 'typed.notPolygon' }],
  ['0 0\n1 0\n1 1', { code: 'typed.outsideBelgium', params: { x: 0, y: 0 } }],
])('“%s” is answered with what is wrong', (text, problem) => {
  expect(readTypedPolygon(text)).toMatchObject({ ok: false, problem });
});
