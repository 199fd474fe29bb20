import type { PolygonColumns } from '../../features/columns';
import type { AreaIndex } from '../areaIndex/areaIndex';
import { FeatureTree } from '../features/featureTree';
import { CUT } from '../features/featureLayer';
import type { FeatureLayer } from '../features/featureLayer';
import { evenOddPolygons } from './evenOddPolygons';
import { measurePolygons } from './measurePolygons';
import { PolygonSplitter } from './polygonSplitter';

/** A splitter has scratch memory for every edge of its areas: one serves all layers, which matters for single features. */
const splitters = new WeakMap<AreaIndex, PolygonSplitter>();

function polygonSplitterOf(areas: AreaIndex): PolygonSplitter {
  const splitter = splitters.get(areas) ?? new PolygonSplitter(areas);
  splitters.set(areas, splitter);
  return splitter;
}

/**
 * The polygons of a layer, ready to be shared out over any areas by area. Polygons that cross themselves count by the
 * even-odd rule.
 */
export function polygonLayer(columns: PolygonColumns): FeatureLayer {
  const polygons = evenOddPolygons(columns);
  return {
    tree: new FeatureTree(measurePolygons(polygons)),
    splitter(areas) {
      const splitter = polygonSplitterOf(areas);
      return {
        split: (first, end, parts) => {
          splitter.split(polygons, first, end, parts);
          return CUT;
        },
      };
    },
    positionOf(polygon) {
      const first = 2 * polygons.ringStart[polygons.polygonStart[polygon]!]!;
      return [polygons.positions[first]!, polygons.positions[first + 1]!];
    },
  };
}
