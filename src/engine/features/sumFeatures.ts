import type { AreaIndex } from '../areaIndex/areaIndex';
import { AreaParts } from './areaParts';
import { CUT, splitItem } from './featureLayer';
import type { FeatureLayer } from './featureLayer';

/** Metres or square metres per area. */
export interface AreaTotals {
  lambert: Float64Array;
  geodesic: Float64Array;
}

/** Sums per set of areas; sets come up while features are looked at. */
class SetSums {
  readonly lambert: number[] = [];
  readonly geodesic: number[] = [];

  add(set: number, lambert: number, geodesic: number): void {
    while (this.lambert.length <= set) {
      this.lambert.push(0);
      this.geodesic.push(0);
    }
    this.lambert[set]! += lambert;
    this.geodesic[set]! += geodesic;
  }
}

/**
 * What every area has of a whole layer: the size of the features, shared out by what the splitter finds inside. Where no border comes near, the answer is a difference of running totals;
 * only features on borders are split.
 */
export function sumFeatures(areas: AreaIndex, layer: FeatureLayer): AreaTotals {
  const { tree } = layer;
  const splitter = layer.splitter(areas);
  const parts = new AreaParts(areas.areaCount);
  const lambert = new Float64Array(areas.areaCount);
  const geodesic = new Float64Array(areas.areaCount);
  const bySet = new SetSums();
  tree.walk(areas, {
    inside(set, first, end) {
      const lambertSum = tree.lambertSums[end]! - tree.lambertSums[first]!;
      bySet.add(set, lambertSum, tree.geodesicSums[end]! - tree.geodesicSums[first]!);
    },
    onBorder(item) {
      const size = tree.items.lambert[item]!;
      const geodesicSize = tree.items.geodesic[item]!;
      const uncut = splitItem(tree, item, splitter, parts);
      if (uncut !== CUT) {
        bySet.add(uncut, size, geodesicSize);
        return;
      }
      if (!parts.hasSize) {
        bySet.add(areas.labelAt(...layer.positionOf(tree.items.partStart[item]!)), size, geodesicSize);
        return;
      }
      for (const area of parts.areas) {
        lambert[area]! += size * (parts.lambert[area]! / parts.wholeLambert);
        geodesic[area]! += geodesicSize * (parts.geodesic[area]! / parts.wholeGeodesic);
      }
    },
  });
  areas.sets.addToAreas(bySet.lambert, lambert);
  areas.sets.addToAreas(bySet.geodesic, geodesic);
  return { lambert, geodesic };
}
