import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { featureGeometries } from '../../../../src/io/exports/featureGeometries';
import { roundedColumns } from '../../../../src/io/exports/roundedColumns';
import { clockwiseSquare } from '../../../helpers/coverageFixture';
import { geojsonColumns } from '../../../helpers/geojsonColumns';

const write = (...geometries: (Geometry | null)[]) =>
  featureGeometries(
    roundedColumns(
      geojsonColumns(geometries.map((geometry) => ({ properties: {}, geometry }))),
      'EPSG:4326',
      7,
    ),
  );

const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const SQUARE = clockwiseSquare(4, 51, 1);
const HOLE = clockwiseSquare(4.25, 51.25, 0.25);
const reversed = (ring: Position[]) => [...ring].reverse();

describe('polygons', () => {
  test('outer rings run counterclockwise and holes clockwise, whatever they did', () => {
    const right = polygon(reversed(SQUARE), HOLE);
    expect(write(polygon(SQUARE, reversed(HOLE)), right)).toEqual([right, right]);
  });

  test('positions that rounding makes equal occur once', () => {
    const [first, ...others] = reversed(SQUARE);
    const doubled = [first!, [first![0]! + 1e-9, first![1]!], ...others];
    expect(write(polygon(doubled))).toEqual([polygon(reversed(SQUARE))]);
  });

  test('what rounding leaves without a surface is left out, a hole without its polygon', () => {
    const speck = clockwiseSquare(4.5, 51.5, 1e-9);
    const spike: Position[] = [
      [4, 51],
      [5, 51],
      [4.5, 51 + 1e-9],
      [4, 51],
    ];
    expect(write(polygon(reversed(SQUARE), speck))).toEqual([polygon(reversed(SQUARE))]);
    expect(write(polygon(speck), polygon(spike))).toEqual([null, null]);
  });

  test('a ring whose halves cancel out is not one without a surface', () => {
    const bow = polygon([
      [4, 51],
      [4.25, 51.25],
      [4.25, 51],
      [4, 51.25],
      [4, 51],
    ]);
    expect(write(bow)).toEqual([bow]);
    const there = polygon([
      [4, 51],
      [4.25, 51],
      [4.25, 51.25],
      [4.25, 51],
      [4, 51],
    ]);
    expect(write(there)).toEqual([null]);
  });

  test('have 7 decimals and not one more, in the text', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 6, noNaN: true }), (x) => {
        const [geometry] = write(polygon(clockwiseSquare(x, 51, 0.1)));
        for (const [decimals] of JSON.stringify(geometry).matchAll(/(?<=\.)\d+/g))
          expect(decimals.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('neighbours still share their border after rounding', () => {
    const border: Position[] = [
      [4.123456789, 51.1],
      [4.123456712, 51.2],
      [4.1234567891, 51.3],
    ];
    const west = polygon([...border, [4, 51.2], border[0]!]);
    const east = polygon([...reversed(border), [5, 51.2], border[2]!]);
    const [a, b] = write(west, east).map(
      (geometry) => new Set(JSON.stringify(geometry).match(/4\.123\d*,51\.\d/g)),
    );
    expect(a).toEqual(b);
    expect(a!.size).toBe(3);
  });
});

test('a line shorter than the rounding keeps its two ends', () => {
  expect(
    write({
      type: 'LineString',
      coordinates: [
        [4, 51],
        [4 + 1e-9, 51],
      ],
    }),
  ).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [4, 51],
        [4, 51],
      ],
    },
  ]);
});

test('all features of a kind are Multi when one is, so that the layer has one type', () => {
  const square = reversed(SQUARE);
  expect(write(polygon(square), { type: 'MultiPolygon', coordinates: [[square], [square]] }, null)).toEqual([
    { type: 'MultiPolygon', coordinates: [[square]] },
    { type: 'MultiPolygon', coordinates: [[square], [square]] },
    null,
  ]);
});

test('a feature with several kinds becomes a collection', () => {
  const parts: Geometry[] = [{ type: 'Point', coordinates: [4, 51] }, polygon(reversed(SQUARE))];
  expect(write({ type: 'GeometryCollection', geometries: parts })).toEqual([
    { type: 'GeometryCollection', geometries: parts },
  ]);
});

test('leaves the columns as they were', () => {
  const columns = geojsonColumns([{ properties: {}, geometry: polygon(SQUARE) }]);
  const before = structuredClone(columns);
  roundedColumns(columns, 'EPSG:31370', 3);
  expect(columns).toEqual(before);
});
