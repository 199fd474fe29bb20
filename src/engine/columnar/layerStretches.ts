import type { AreaIndex } from '../areaIndex/areaIndex';
import { NO_AREAS } from '../areaIndex/areaSets';
import { ItemSharer, SPLIT } from '../features/itemSharer';
import type { FeatureLayer } from '../features/featureLayer';
import { PartsBuilder } from '../features/partsBuilder';
import type { SplitParts } from '../features/partsBuilder';
import { gridRuns } from '../points/gridRuns';
import { labelPoints } from '../points/labelPoints';
import type { PointGrid } from '../points/pointGrid';
import { setInCell } from '../points/setInCell';
import type { OrderedLayer } from './orderedLayer';
import { StretchBuilder } from './stretchBuilder';
import type { Stretches } from './stretchBuilder';

/** Where the features of an ordered layer lie in areas. */
export interface LayerStretches extends Stretches {
  /** The features that are split. */
  parts: SplitParts;
}

/**
 * Where an ordered layer lies in areas: whole stretches of its order, and the parts of what is split. Only features near
 * borders are looked at, so it takes as long as there are borders, however large the layer. Exact.
 */
export function layerStretches(index: AreaIndex, layer: OrderedLayer): LayerStretches {
  return layer.kind === 'points' ? ofPoints(index, layer.grid) : ofShapes(index, layer.layer);
}

function ofPoints(index: AreaIndex, grid: PointGrid): LayerStretches {
  const stretches = new StretchBuilder();
  const { count, from, end, label, rest } = gridRuns(index, grid);
  for (let run = 0; run < count; run++) {
    const found = label[run]!;
    if (found >= 0) {
      stretches.add(found, from[run]!, end[run]!);
      continue;
    }
    for (let point = from[run]!; point < end[run]!; point++) {
      const set = setInCell(index, ~found, grid.positions, point);
      if (set !== NO_AREAS) stretches.add(set, point, point + 1);
    }
  }
  labelPoints(index, grid.positions.subarray(2 * rest)).forEach((set, i) => {
    if (set !== NO_AREAS) stretches.add(set, rest + i, rest + i + 1);
  });
  return { ...stretches.finish(), parts: new PartsBuilder().finish() };
}

function ofShapes(index: AreaIndex, layer: FeatureLayer): LayerStretches {
  const stretches = new StretchBuilder();
  const parts = new PartsBuilder();
  const sharer = new ItemSharer(index, layer);
  const { feature } = layer.tree.items;
  layer.tree.walk(index, {
    inside(set, first, end) {
      if (set !== NO_AREAS) stretches.add(set, first, end);
    },
    onBorder(item) {
      const set = sharer.share(item);
      if (set === SPLIT) {
        for (const part of sharer.parts) parts.add(feature[item]!, part.area, part.share, part.geodesicShare);
      } else if (set !== NO_AREAS) {
        stretches.add(set, item, item + 1);
      }
    },
  });
  return { ...stretches.finish(), parts: parts.finish() };
}
