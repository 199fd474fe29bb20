import type { FeatureLayer } from '../features/featureLayer';
import { PointGrid } from '../points/pointGrid';
import type { MeasuredLayer } from './measuredLayer';
import { isOnePointEach } from './pointShares';

/** A layer of one kind of geometry, in an order in which neighbours stand near each other. */
export type OrderedLayer = { kind: 'points'; grid: PointGrid } | { kind: 'shapes'; layer: FeatureLayer };

const ordered = new WeakMap<MeasuredLayer, OrderedLayer | null>();

/**
 * The order of a layer, made once. Null for a layer that must be shared out feature by feature: one with several kinds
 * of geometry, or with several points to a feature.
 */
export function orderedLayer(layer: MeasuredLayer): OrderedLayer | null {
  const known = ordered.get(layer);
  if (known !== undefined) return known;
  const made = order(layer);
  ordered.set(layer, made);
  return made;
}

/** The features of a layer in its order, by their number. */
export function featuresInOrder(layer: OrderedLayer): Uint32Array {
  return layer.kind === 'points' ? layer.grid.order : layer.layer.tree.items.feature;
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
