import type { PolygonColumns } from '../../io/columns';
import { FeatureTree } from '../features/featureTree';
import type { FeatureLayer } from '../features/featureLayer';
import { evenOddPolygons } from './evenOddPolygons';
import { measurePolygons } from './measurePolygons';
import { PolygonSplitter } from './polygonSplitter';

/**
 * The polygons of a layer, ready to be shared out over any areas by area. Polygons that cross themselves count by the
 * even-odd rule.
 */
export function polygonLayer(columns: PolygonColumns): FeatureLayer {
  const polygons = evenOddPolygons(columns);
  return {
    tree: new FeatureTree(measurePolygons(polygons)),
    splitter(areas) {
      const splitter = new PolygonSplitter(areas);
      return { split: (first, end, parts) => splitter.split(polygons, first, end, parts) };
    },
    positionOf(polygon) {
      const first = 2 * polygons.ringStart[polygons.polygonStart[polygon]!]!;
      return [polygons.positions[first]!, polygons.positions[first + 1]!];
    },
  };
}
