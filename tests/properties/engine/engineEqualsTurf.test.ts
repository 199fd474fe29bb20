import {
  booleanPointInPolygon,
  featureCollection,
  intersect,
  lineIntersect,
  lineString,
  polygon as turfPolygon,
  polygonToLine,
} from '@turf/turf';
import fc from 'fast-check';
import type { Feature, LineString, MultiLineString, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { planarRingArea } from '../../../src/geo/planarMeasures';
import { transformPositions } from '../../../src/geo/transform';
import { countPerArea } from '../../helpers/countPerArea';
import { coveredBox, gridPartition } from '../../helpers/gridPartition';
import type { GridPartition } from '../../helpers/gridPartition';
import { linesIn, pointsIn, starsIn } from '../../helpers/shapesIn';

/** Shapes reach over the edge of the partition, and one more area lies across all others. */
function layerOf(partition: GridPartition): Feature<Polygon>[] {
  const [west, south, east, north] = coveredBox(partition);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const across = [
    [west + 0.01, y],
    [x, south + 0.01],
    [east - 0.01, y],
    [x, north - 0.01],
    [west + 0.01, y],
  ];
  const hole = [
    [x - 0.01, y - 0.005],
    [x + 0.01, y - 0.005],
    [x, y + 0.005],
    [x - 0.01, y - 0.005],
  ];
  return [...partition.areas, turfPolygon([across, hole], { code: 'across', name: 'Across' })];
}

const wider = (partition: GridPartition): [number, number, number, number] => {
  const [west, south, east, north] = coveredBox(partition);
  return [west - 0.05, south - 0.05, east + 0.05, north + 0.05];
};

function lambert72(path: Position[]): Position[] {
  const positions = Float64Array.from(path.flat());
  transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
  return path.map((_, i) => [positions[2 * i]!, positions[2 * i + 1]!]);
}

const inPlane = ({ geometry }: Feature<Polygon>): Feature<Polygon> =>
  turfPolygon(geometry.coordinates.map(lambert72));

/** Length of a path inside an area, both in a plane: every segment cut at every point where Turf sees it cross. */
function lengthInside(path: Position[], area: Feature<Polygon>): number {
  const border = polygonToLine(area) as Feature<LineString | MultiLineString>;
  let inside = 0;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const length = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!);
    if (length === 0) continue;
    const crossings = lineIntersect(lineString([a, b]), border).features.map(({ geometry }) => {
      const [x, y] = geometry.coordinates as [number, number];
      return Math.hypot(x - a[0]!, y - a[1]!) / length;
    });
    const stops = [0, ...crossings, 1].sort((s, t) => s - t);
    for (let k = 1; k < stops.length; k++) {
      const middle = (stops[k - 1]! + stops[k]!) / 2;
      const position = [a[0]! + (b[0]! - a[0]!) * middle, a[1]! + (b[1]! - a[1]!) * middle];
      if (booleanPointInPolygon(position, area)) inside += length * (stops[k]! - stops[k - 1]!);
    }
  }
  return inside;
}

function areaInside(ring: Position[], area: Feature<Polygon>): number {
  const common = intersect(featureCollection([turfPolygon([ring]), area]));
  if (!common) return 0;
  const { type, coordinates } = common.geometry;
  return (type === 'Polygon' ? [coordinates] : coordinates).reduce((sum, [outer, ...holes]) => {
    const size = (part: Position[]): number => planarRingArea(Float64Array.from(part.flat()), 0, part.length);
    return sum + size(outer!) - holes.reduce((less, hole) => less + size(hole), 0);
  }, 0);
}

test('random points are in the areas that Turf says', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.tuple(fc.constant(partition), pointsIn(wider(partition))),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([partition, positions]) => {
      const areas = layerOf(partition);
      const perArea = await countPerArea(
        areas,
        positions.map((coordinates) => ({ type: 'Point', coordinates })),
        'count',
      );
      for (const area of areas) {
        const expected = positions.filter((position) => booleanPointInPolygon(position, area)).length;
        expect(perArea.get(String(area.properties!['code']))!.quantity).toBe(expected);
      }
    }),
    { numRuns: 80 },
  );
});

test('random lines have the length in every area that Turf says', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.tuple(fc.constant(partition), linesIn(wider(partition))),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([partition, paths]) => {
      const areas = layerOf(partition);
      const perArea = await countPerArea(
        areas,
        paths.map((coordinates) => ({ type: 'LineString', coordinates })),
        'length',
      );
      for (const area of areas) {
        const expected = paths.reduce((sum, path) => sum + lengthInside(lambert72(path), inPlane(area)), 0);
        const { quantity } = perArea.get(String(area.properties!['code']))!;
        expect(Math.abs(quantity - expected)).toBeLessThan(1e-5);
      }
    }),
    { numRuns: 60 },
  );
});

test('random polygons have the area in every area that Turf says', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.tuple(fc.constant(partition), starsIn(wider(partition))),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([partition, rings]) => {
      const areas = layerOf(partition);
      const perArea = await countPerArea(
        areas,
        rings.map((ring) => ({ type: 'Polygon', coordinates: [ring] })),
        'area',
      );
      for (const area of areas) {
        const expected = rings.reduce((sum, ring) => sum + areaInside(lambert72(ring), inPlane(area)), 0);
        const { quantity } = perArea.get(String(area.properties!['code']))!;
        expect(Math.abs(quantity - expected)).toBeLessThan(1e-3);
      }
    }),
    { numRuns: 40 },
  );
});
