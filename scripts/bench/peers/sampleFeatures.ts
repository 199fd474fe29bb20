import { lineString, point } from '@turf/turf';
import type { Feature, LineString, Point, Polygon } from 'geojson';
import { polygonAt } from '../../../src/engine/polygons/polygonAt';
import type { Columns } from '../../../src/io/columns';

/** The parts of a small layer as GeoJSON features. */
export function sampleFeatures({ points, lines, polygons }: Columns): {
  points: Feature<Point>[];
  lines: Feature<LineString>[];
  polygons: Feature<Polygon>[];
} {
  const position = (positions: Float64Array, i: number) => [positions[2 * i]!, positions[2 * i + 1]!];
  return {
    points: Array.from(points.feature, (_, i) => point(position(points.positions, i))),
    lines: Array.from(lines.feature, (_, line) => {
      const first = lines.start[line]!;
      const length = lines.start[line + 1]! - first;
      return lineString(Array.from({ length }, (_, i) => position(lines.positions, first + i)));
    }),
    polygons: Array.from(polygons.feature, (_, i) => ({
      type: 'Feature',
      properties: {},
      geometry: polygonAt(polygons, i),
    })),
  };
}
