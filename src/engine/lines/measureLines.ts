import { pathLengths } from '../../geo/ellipsoidLengths';
import { SERIES_NORTH, SERIES_SOUTH } from '../../geo/ellipsoidSeries';
import { geodesicLength } from '../../geo/geodesicMeasures';
import { planarLength } from '../../geo/planarMeasures';
import { transformPositions } from '../../geo/transform';
import type { LineColumns } from '../../features/columns';
import { measureFeatures } from '../features/measuredFeatures';
import type { MeasuredFeatures } from '../features/measuredFeatures';

/** Metres of every feature that has lines. Far from Belgium the slow, general formulas measure. */
export function measureLines({ positions, start, feature }: LineColumns): MeasuredFeatures {
  return measureFeatures(
    positions,
    feature,
    {
      outline: (line) => [start[line]!, start[line + 1]!],
      measure(line, isNear, into) {
        const first = start[line]!;
        const end = start[line + 1]!;
        if (isNear) {
          pathLengths(positions, first, end, into);
          return;
        }
        const path = positions.slice(2 * first, 2 * end);
        into[1] = geodesicLength(path, 0, end - first);
        transformPositions(path, 'EPSG:4326', 'EPSG:31370');
        into[0] = planarLength(path, 0, end - first);
      },
    },
    { south: SERIES_SOUTH, north: SERIES_NORTH },
  );
}
