import { SeededRandom } from '../data/seededRandom';
import { METRES_IN_DEGREES } from './data/benchLayers';
import type { Columns } from '../../src/features/columns';
import { emptyColumns } from '../../src/features/emptyColumns';

const CENTRE = [4.48, 51.03] as const;
const RADIUS = 10_000;
const CORNERS = 300;

/** An area as a planner may draw it, of 10 km around Mechelen with a ragged edge: a closed ring, interleaved. */
export function drawnArea(): Float64Array {
  const random = new SeededRandom('drawn area');
  const ring = new Float64Array(2 * CORNERS + 2);
  for (let corner = 0; corner < CORNERS; corner++) {
    const angle = (2 * Math.PI * corner) / CORNERS;
    const reach = RADIUS * random.between(0.9, 1);
    ring[2 * corner] = CENTRE[0] + Math.cos(angle) * reach * METRES_IN_DEGREES[0];
    ring[2 * corner + 1] = CENTRE[1] + Math.sin(angle) * reach * METRES_IN_DEGREES[1];
  }
  ring.copyWithin(2 * CORNERS, 0, 2);
  return ring;
}

/** The feature, by its place in the file, whose edit is compared between all who make it. */
export function editedFeature(size: number): number {
  return Math.floor(size / 3);
}

/** How far an edit moves a feature, in degrees: some kilometres, so that it often changes municipality. */
const EAST = 0.04;
const NORTH = 0.01;

/** Feature `index` of a layer with one part each, moved, as a layer of its own without attributes. */
export function movedFeature({ points, lines, polygons }: Columns, index: number): Columns {
  const moved = (positions: Float64Array, first: number, end: number): Float64Array =>
    positions.slice(2 * first, 2 * end).map((degrees, i) => degrees + (i % 2 === 0 ? EAST : NORTH));
  const feature = Uint32Array.of(0);
  const layer = { ...emptyColumns(), count: 1 };
  if (points.feature.length > 0) {
    return { ...layer, points: { positions: moved(points.positions, index, index + 1), feature } };
  }
  if (lines.feature.length > 0) {
    const positions = moved(lines.positions, lines.start[index]!, lines.start[index + 1]!);
    return { ...layer, lines: { positions, start: Uint32Array.of(0, positions.length / 2), feature } };
  }
  const { ringStart } = polygons;
  const positions = moved(polygons.positions, ringStart[index]!, ringStart[index + 1]!);
  return {
    ...layer,
    polygons: {
      positions,
      ringStart: Uint32Array.of(0, positions.length / 2),
      polygonStart: Uint32Array.of(0, 1),
      feature,
    },
  };
}

/** The same move in SQL. */
export const MOVED_IN_SQL = `ST_Translate(geom, ${EAST}, ${NORTH})`;
