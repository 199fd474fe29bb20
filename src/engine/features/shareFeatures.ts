import type { AreaIndex } from '../areaIndex/areaIndex';
import { AreaParts } from './areaParts';
import { splitItem } from './featureLayer';
import type { FeatureLayer } from './featureLayer';

/** A part smaller than this share of its feature is the rounding of a border that only touches. */
const ROUNDING = 1e-10;

/** Label of a feature that is split over its parts. */
export const SPLIT = -1;

/** Where every feature of a layer lies. */
export interface LayerShares {
  /** Per feature of the layer: the set of areas that holds it as a whole (0: none), or {@link SPLIT}. */
  label: Int32Array;
  /** The parts of the split features, one per feature and area. */
  parts: {
    feature: Uint32Array;
    area: Uint32Array;
    /** Share of the feature's size in Lambert 72, and on the ellipsoid: above 0, at most 1. */
    share: Float64Array;
    geodesicShare: Float64Array;
  };
}

/**
 * Where every feature of a layer lies, to count by feature. A feature without size is whole where its first position
 * is.
 * @param featureCount of the layer; a feature that has none of this kind of geometry has label 0.
 */
export function shareFeatures(areas: AreaIndex, layer: FeatureLayer, featureCount: number): LayerShares {
  const { tree } = layer;
  const { items } = tree;
  const splitter = layer.splitter(areas);
  const found = new AreaParts(areas.areaCount);
  const label = new Int32Array(featureCount);
  const list = {
    feature: [] as number[],
    area: [] as number[],
    share: [] as number[],
    geodesic: [] as number[],
  };

  const shareItem = (item: number): number => {
    splitItem(tree, item, splitter, found);
    if (!found.hasSize) return areas.labelAt(...layer.positionOf(items.partStart[item]!));
    const whole: number[] = [];
    let isSplit = false;
    const before = list.area.length;
    for (const area of found.areas) {
      const share = Math.min(1, found.lambert[area]! / found.wholeLambert);
      if (share < ROUNDING) continue;
      if (share > 1 - ROUNDING) whole.push(area);
      else isSplit = true;
      list.feature.push(items.feature[item]!);
      list.area.push(area);
      list.share.push(share);
      list.geodesic.push(Math.min(1, found.geodesic[area]! / found.wholeGeodesic));
    }
    if (isSplit) return SPLIT;
    for (const column of Object.values(list)) column.length = before;
    return areas.sets.numberOf(whole.sort((a, b) => a - b));
  };
  tree.walk(areas, {
    inside(set, first, end) {
      for (let item = first; item < end; item++) label[items.feature[item]!] = set;
    },
    onBorder(item) {
      label[items.feature[item]!] = shareItem(item);
    },
  });
  return {
    label,
    parts: {
      feature: Uint32Array.from(list.feature),
      area: Uint32Array.from(list.area),
      share: Float64Array.from(list.share),
      geodesicShare: Float64Array.from(list.geodesic),
    },
  };
}
