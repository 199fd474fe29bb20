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
 * What every area has of a whole layer. Where no border comes near, the answer is a difference of running totals;
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
      // The splitter measures with polynomials alone; a feature that reaches beyond their latitudes has its own size.
      const perLambert = parts.wholeLambert === 0 ? 0 : tree.items.lambert[item]! / parts.wholeLambert;
      const perGeodesic = parts.wholeGeodesic === 0 ? 0 : tree.items.geodesic[item]! / parts.wholeGeodesic;
      for (const area of parts.areas) {
        lambert[area]! += parts.lambert[area]! * perLambert;
        geodesic[area]! += parts.geodesic[area]! * perGeodesic;
      }
    },
  });
  areas.sets.addToAreas(setLambert, lambert);
  areas.sets.addToAreas(setGeodesic, geodesic);
  return { lambert, geodesic };
}
