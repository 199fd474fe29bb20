import type { Columns } from '../../../features/columns';

/** The parts of every feature: from `start[feature]` up to `start[feature + 1]` in the columns of that kind. */
export interface FeatureParts {
  points: Uint32Array;
  lines: Uint32Array;
  polygons: Uint32Array;
}

/** Find the parts of every feature; columns have theirs in the order of the features. */
export function featureParts({ count, points, lines, polygons }: Columns): FeatureParts {
  return {
    points: starts(points.feature, count),
    lines: starts(lines.feature, count),
    polygons: starts(polygons.feature, count),
  };
}

function starts(feature: Uint32Array, count: number): Uint32Array {
  const start = new Uint32Array(count + 1);
  if (feature.length === 0) return start;
  for (const owner of feature) start[owner + 1]!++;
  for (let at = 0; at < count; at++) start[at + 1]! += start[at]!;
  return start;
}
