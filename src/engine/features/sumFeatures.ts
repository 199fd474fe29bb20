import type { AreaIndex } from '../areaIndex/areaIndex';
import { AreaParts } from './areaParts';
import { splitItem } from './featureLayer';
import type { FeatureLayer } from './featureLayer';

/** Metres or square metres per area. */
export interface AreaTotals {
  lambert: Float64Array;
  geodesic: Float64Array;
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
  const setLambert = new Float64Array(areas.sets.count);
  const setGeodesic = new Float64Array(areas.sets.count);
  tree.walk(areas, {
    inside(set, first, end) {
      setLambert[set]! += tree.lambertSums[end]! - tree.lambertSums[first]!;
      setGeodesic[set]! += tree.geodesicSums[end]! - tree.geodesicSums[first]!;
    },
    onBorder(item) {
      splitItem(tree, item, splitter, parts);
      const size = tree.items.lambert[item]!;
      const geodesicSize = tree.items.geodesic[item]!;
      if (!parts.hasSize) {
        const set = areas.labelAt(...layer.positionOf(tree.items.partStart[item]!));
        for (const area of areas.sets.areas[set]!) {
          lambert[area]! += size;
          geodesic[area]! += geodesicSize;
        }
        return;
      }
      for (const area of parts.areas) {
        lambert[area]! += size * (parts.lambert[area]! / parts.wholeLambert);
        geodesic[area]! += geodesicSize * (parts.geodesic[area]! / parts.wholeGeodesic);
      }
    },
  });
  areas.sets.addToAreas(setLambert, lambert);
  areas.sets.addToAreas(setGeodesic, geodesic);
  return { lambert, geodesic };
}
