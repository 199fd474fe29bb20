import { kinks } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { checkFeatureCollection } from '../../../../src/io/exports/checkFeatureCollection';
import { ringCrossesItself } from '../../../../src/io/exports/ringCrossesItself';
import { clockwiseSquare } from '../../../helpers/coverageFixture';

const OUTER = clockwiseSquare(4, 51, 1).reverse();
const HOLE = clockwiseSquare(4.25, 51.25, 0.25);
const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });

function check(...geometries: unknown[]) {
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }) as Feature);
  const result = checkFeatureCollection({ type: 'FeatureCollection', features }, 'kaart.geojson');
  return result.ok ? 'ok' : result.problem.params;
}

test('passes what is right', () => {
  expect(
    check(
      polygon(OUTER, HOLE),
      { type: 'MultiPolygon', coordinates: [[OUTER, HOLE]] },
      { type: 'Point', coordinates: [-180, 90] },
      { type: 'MultiPoint', coordinates: [] },
      { type: 'GeometryCollection', geometries: [polygon(OUTER)] },
      null,
    ),
  ).toBe('ok');
});

const BOW_TIE: Position[] = [
  [4, 51],
  [5, 52],
  [5, 51],
  [4, 52.5],
  [4, 51],
];
const [a, b, c, d] = OUTER as [Position, Position, Position, Position];

test.each<[string, unknown]>([
  ['wrongWinding', polygon(clockwiseSquare(4, 51, 1))],
  ['wrongWinding', polygon(OUTER, [...HOLE].reverse())],
  ['wrongWinding', { type: 'GeometryCollection', geometries: [polygon([a, b, a, b, a])] }],
  ['openRing', polygon([a, b, c, d])],
  ['shortRing', polygon([a, b, a])],
  ['shortRing', polygon([])],
  ['repeatedPosition', polygon([a, b, b, c, d, a])],
  ['outsideRange', polygon([a, b, c, [181, 51], a])],
  ['outsideRange', { type: 'Point', coordinates: [4, NaN] }],
  ['outsideRange', { type: 'LineString', coordinates: [a, [Infinity, 51]] }],
  ['outsideRange', { type: 'Point', coordinates: [150000, 170000] }],
  ['selfIntersection', { type: 'MultiPolygon', coordinates: [[OUTER], [[...BOW_TIE].reverse()]] }],
  ['badPosition', { type: 'Point', coordinates: ['4', 51] }],
  ['shortLine', { type: 'LineString', coordinates: [a] }],
  ['unknownType', { type: 'Circle', coordinates: a }],
])('names the feature with %s', (cause, geometry) => {
  expect(check(polygon(OUTER), geometry)).toEqual({ file: 'kaart.geojson', feature: 2, cause });
});

test('names the collection when it is the collection', () => {
  const wrongType = checkFeatureCollection(
    { type: 'Feature', features: [] } as unknown as FeatureCollection,
    'x',
  );
  expect(wrongType).toMatchObject({ ok: false, problem: { params: { feature: 0, cause: 'unknownType' } } });
});

test('metres are in range where degrees are not', () => {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [150000, 170000] } },
    ],
  };
  expect(checkFeatureCollection(collection, 'x', 'EPSG:31370').ok).toBe(true);
});

describe('a ring that crosses itself', () => {
  test('is the one in which Turf finds a kink', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }));
    let crossing = 0;
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 7 }), (positions) => {
        const ring = [...positions, positions[0]!];
        const found = ringCrossesItself(ring);
        if (found) crossing++;
        expect(found).toBe(kinks({ type: 'Polygon', coordinates: [ring] }).features.length > 0);
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(crossing).toBeGreaterThan(50);
  });

  test('is not one that touches itself in a corner or along a side', () => {
    expect(
      ringCrossesItself([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 1],
        [0, 2],
        [1, 1],
        [0, 0],
      ]),
    ).toBe(false);
    expect(
      ringCrossesItself([
        [0, 0],
        [4, 0],
        [4, 2],
        [3, 0],
        [1, 0],
        [0, 2],
        [0, 0],
      ]),
    ).toBe(false);
  });

  test('is found in a ring of many thousands of sides', () => {
    const circle: Position[] = Array.from({ length: 20_000 }, (_, index) => [
      Math.cos((2 * Math.PI * index) / 20_000),
      Math.sin((2 * Math.PI * index) / 20_000),
    ]);
    expect(ringCrossesItself([...circle, circle[0]!])).toBe(false);
    const swapped = [...circle];
    [swapped[10_000], swapped[10_001]] = [circle[10_001]!, circle[10_000]!];
    expect(ringCrossesItself([...swapped, swapped[0]!])).toBe(true);
  });
});
