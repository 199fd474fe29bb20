import { ringAreas } from '../../geo/ellipsoidAreas';
import type { TwoMeasures } from '../../geo/ellipsoidLengths';
import { SERIES_NORTH, SERIES_SOUTH } from '../../geo/ellipsoidSeries';
import { geodesicRingArea } from '../../geo/geodesicMeasures';
import { planarRingArea } from '../../geo/planarMeasures';
import { transformPositions } from '../../geo/transform';
import type { PolygonColumns } from '../../features/columns';
import { measureFeatures } from '../features/measuredFeatures';
import type { MeasuredFeatures } from '../features/measuredFeatures';

/** Square metres of every feature that has polygons. Far from Belgium the slow, general formulas measure. */
export function measurePolygons(polygons: PolygonColumns): MeasuredFeatures {
  const { positions, ringStart, polygonStart, feature } = polygons;
  const ring = new Float64Array(2);
  return measureFeatures(
    positions,
    feature,
    {
      outline(polygon) {
        // Holes lie inside the outer ring.
        const outer = polygonStart[polygon]!;
        return [ringStart[outer]!, ringStart[outer + 1]!];
      },
      measure(polygon, isNear, into) {
        const outer = polygonStart[polygon]!;
        into.fill(0);
        for (let r = outer; r < polygonStart[polygon + 1]!; r++) {
          (isNear ? ringAreas : generalRingAreas)(positions, ringStart[r]!, ringStart[r + 1]!, ring);
          const sign = r === outer ? 1 : -1;
          into[0]! += sign * Math.abs(ring[0]!);
          into[1]! += sign * Math.abs(ring[1]!);
        }
      },
    },
    { south: SERIES_SOUTH, north: SERIES_NORTH },
  );
}

function generalRingAreas(positions: Float64Array, first: number, end: number, into: TwoMeasures): void {
  const ring = positions.slice(2 * first, 2 * end);
  into[1] = geodesicRingArea(ring, 0, end - first);
  transformPositions(ring, 'EPSG:4326', 'EPSG:31370');
  into[0] = planarRingArea(ring, 0, end - first);
}
