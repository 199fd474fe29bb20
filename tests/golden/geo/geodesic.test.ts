import { lineString, polygon } from '@turf/turf';
import type { FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { geodesicLength, geodesicRingArea } from '../../../src/geo/geodesicMeasures';
import { gdalFeatures } from '../../helpers/gdal';

/** Lines from a point in Flanders in eight directions, of about 100 m, 1 km and 10 km. */
const LINES: Position[][] = [0.001, 0.01, 0.1].flatMap((size) =>
  [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [
      [4.1, 51],
      [4.1 + size * Math.cos(angle), 51 + size * Math.sin(angle)],
    ];
  }),
);

/** Squares in degrees of about 10 m, 100 m and 1 km at both ends of Flanders. */
const RINGS: Position[][] = [0.0001, 0.001, 0.01].flatMap((size) =>
  [
    [2.6, 50.8],
    [5.8, 51.4],
  ].map(([x, y]) => [
    [x!, y!],
    [x! + size, y!],
    [x! + size, y! + size],
    [x!, y! + size],
    [x!, y!],
  ]),
);

/** The column `value` of an SQL query over a layer named `shapes`, in the order of its features. */
async function askGdal(shapes: FeatureCollection, expression: string): Promise<number[]> {
  const bytes = new TextEncoder().encode(JSON.stringify(shapes));
  const sql = `SELECT ${expression} AS value FROM shapes`;
  const answer = await gdalFeatures('shapes.geojson', bytes, ['-dialect', 'SQLITE', '-sql', sql]);
  return answer.features.map(({ properties }) => properties!['value'] as number);
}

test('lengths agree with the geodesic of SpatiaLite', async () => {
  const shapes: FeatureCollection<LineString> = {
    type: 'FeatureCollection',
    features: LINES.map((line) => lineString(line)),
  };
  const judged = await askGdal(shapes, 'GeodesicLength(geometry)');
  expect(judged).toHaveLength(LINES.length);
  LINES.forEach((line, i) => {
    expect(geodesicLength(Float64Array.from(line.flat()), 0, 2) / judged[i]!).toBeCloseTo(1, 6);
  });
});

test('areas agree with the plane of an equal-area projection', async () => {
  const shapes: FeatureCollection<Polygon> = {
    type: 'FeatureCollection',
    features: RINGS.map((ring) => polygon([ring])),
  };
  const judged = await askGdal(shapes, 'ST_Area(ST_Transform(geometry, 3035))');
  expect(judged).toHaveLength(RINGS.length);
  RINGS.forEach((ring, i) => {
    expect(geodesicRingArea(Float64Array.from(ring.flat()), 0, 5) / judged[i]!).toBeCloseTo(1, 6);
  });
});
