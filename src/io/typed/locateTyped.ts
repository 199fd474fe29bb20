import type { MultiPolygon, Point, Position } from 'geojson';
import { itemAt } from '../../domain/itemAt';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { detectCrs } from '../../geo/guessCrs';
import type { DetectedCrs } from '../../geo/guessCrs';
import { mapPositions, transformGeometry } from '../../geo/transform';

/** What was typed, in degrees (EPSG:4326), and the coordinates that it was recognised as. */
export interface TypedShape<G extends MultiPolygon | Point> {
  shape: G;
  detected: DetectedCrs;
}

/**
 * Recognise the coordinate reference system of typed coordinates by where in Belgium they lie, and give them in degrees.
 * @returns `typed.outsideBelgium` with the first position when they fit no system
 */
export function locateTyped<G extends MultiPolygon | Point>(geometry: G): Result<TypedShape<G>> {
  const positions: Position[] = [];
  mapPositions(geometry, (position) => {
    positions.push(position);
    return position;
  });
  const xs = positions.map(([x]) => x!);
  const ys = positions.map(([, y]) => y!);
  const detected = detectCrs({
    ...{ minX: Math.min(...xs), minY: Math.min(...ys) },
    ...{ maxX: Math.max(...xs), maxY: Math.max(...ys) },
  });
  if (!detected) return fail('typed.outsideBelgium', { x: itemAt(xs, 0), y: itemAt(ys, 0) });
  const eastFirst = detected.swappedAxes ? mapPositions(geometry, ([x, y]) => [y!, x!]) : geometry;
  return ok({ shape: transformGeometry(eastFirst, detected.crs, 'EPSG:4326'), detected });
}
