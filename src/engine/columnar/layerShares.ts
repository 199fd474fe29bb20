import type { AreaIndex } from '../areaIndex/areaIndex';
import { SPLIT } from '../features/itemSharer';
import { PartsBuilder } from '../features/partsBuilder';
import { shareFeatures } from '../features/shareFeatures';
import type { LayerShares } from '../features/shareFeatures';
import type { FeatureShares } from './featureShares';
import type { MeasuredLayer } from './measuredLayer';
import { pointShares } from './pointShares';

/**
 * Where every feature of a layer lies. A feature with parts of more than one kind, which no rule counts, is placed by
 * the first kind it has: points, lines, polygons.
 */
export function layerShares(index: AreaIndex, layer: MeasuredLayer): FeatureShares {
  const { columns, lines, polygons } = layer;
  const { count, points } = columns;
  const sets = index.sets.areas;
  const kinds: { feature: Uint32Array; shares: LayerShares }[] = [];
  if (points.feature.length > 0) {
    kinds.push({ feature: points.feature, shares: pointShares(index, points, count) });
  }
  if (lines) kinds.push({ feature: columns.lines.feature, shares: shareFeatures(index, lines, count) });
  if (polygons)
    kinds.push({ feature: columns.polygons.feature, shares: shareFeatures(index, polygons, count) });
  const [only] = kinds;
  if (!only) return { label: new Int32Array(count), parts: new PartsBuilder().finish(), sets };
  return { ...(kinds.length === 1 ? only.shares : mergeKinds(kinds, count)), sets };
}

function mergeKinds(
  kinds: readonly { feature: Uint32Array; shares: LayerShares }[],
  count: number,
): LayerShares {
  /** The kind, counted from 1, that places a feature. */
  const placedBy = new Uint8Array(count);
  const label = new Int32Array(count);
  const parts = new PartsBuilder();
  kinds.forEach(({ feature, shares }, kind) => {
    for (const one of feature) {
      if (placedBy[one] !== 0) continue;
      placedBy[one] = kind + 1;
      label[one] = shares.label[one]!;
    }
    shares.parts.feature.forEach((one, part) => {
      if (placedBy[one] !== kind + 1 || label[one] !== SPLIT) return;
      parts.add(one, shares.parts.area[part]!, shares.parts.share[part]!, shares.parts.geodesicShare[part]!);
    });
  });
  return { label, parts: parts.finish() };
}
