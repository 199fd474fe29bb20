import type { AreaIndex } from '../areaIndex/areaIndex';
import type { FeatureLayer } from './featureLayer';
import { ItemSharer, SPLIT } from './itemSharer';
import { PartsBuilder } from './partsBuilder';
import type { SplitParts } from './partsBuilder';

/** Where every feature of a layer lies. */
export interface LayerShares {
  /** Per feature of the layer: the set of areas that holds it as a whole (0: none), or `SPLIT`. */
  label: Int32Array;
  /** The parts of the split features, one per feature and area. */
  parts: SplitParts;
}

/**
 * Where every feature of a layer lies, to count by feature. A feature without size is whole where its first position
 * is.
 * @param featureCount of the layer; a feature that has none of this kind of geometry has label 0.
 */
export function shareFeatures(areas: AreaIndex, layer: FeatureLayer, featureCount: number): LayerShares {
  const { tree } = layer;
  const { feature } = tree.items;
  const sharer = new ItemSharer(areas, layer);
  const label = new Int32Array(featureCount);
  const parts = new PartsBuilder();
  tree.walk(areas, {
    inside(set, first, end) {
      for (let item = first; item < end; item++) label[feature[item]!] = set;
    },
    onBorder(item) {
      const found = sharer.share(item);
      label[feature[item]!] = found;
      if (found !== SPLIT) return;
      for (const part of sharer.parts) parts.add(feature[item]!, part.area, part.share, part.geodesicShare);
    },
  });
  return { label, parts: parts.finish() };
}
