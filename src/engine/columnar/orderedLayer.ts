import { PointGrid } from '../points/pointGrid';
import type { MeasuredLayer } from './measuredLayer';
import { isOnePointEach } from './pointShares';
import type { OrderedLayer } from './summedLayer';

const ordered = new WeakMap<MeasuredLayer, OrderedLayer | null>();

/**
 * The order in which a layer can be summed; made once per layer. Null for a layer that must be shared out feature by
 * feature: one with several kinds of geometry, or with several points to a feature.
 */
export function orderedLayer(layer: MeasuredLayer): OrderedLayer | null {
  const known = ordered.get(layer);
  if (known !== undefined) return known;
  const made = order(layer);
  ordered.set(layer, made);
  return made;
}

function order({ columns, lines, polygons }: MeasuredLayer): OrderedLayer | null {
  const { points, count } = columns;
  const shapes = lines ?? polygons;
  if (points.feature.length > 0) {
    return shapes === null && isOnePointEach(points, count)
      ? { kind: 'points', grid: new PointGrid(points.positions) }
      : null;
  }
  return shapes === null || (lines && polygons) ? null : { kind: 'shapes', layer: shapes };
}
