import type { Columns } from '../../src/io/columns';
import { emptyColumns } from '../../src/io/emptyColumns';

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
