import type { Tally } from '../../domain/coverage/tally';
import type { AreaIndex } from '../areaIndex/areaIndex';
import { ItemSharer, SPLIT } from '../features/itemSharer';
import type { FeatureLayer } from '../features/featureLayer';
import { gridRuns } from '../points/gridRuns';
import { labelPoints } from '../points/labelPoints';
import type { PointGrid } from '../points/pointGrid';
import { setInCell } from '../points/setInCell';
import type { FeatureValues } from './featureValues';
import { RunningTotals } from './runningTotals';
import { TallyBuilder } from './tallyBuilder';

/** A layer whose features stand in an order in which neighbours are near each other. */
export type OrderedLayer = { kind: 'points'; grid: PointGrid } | { kind: 'shapes'; layer: FeatureLayer };

/**
 * A layer under a rule and settings, made ready for areas that come and go: an area that is being drawn is answered in
 * about a millisecond, for only the features on its border are looked at.
 */
export class SummedLayer {
  readonly #layer: OrderedLayer;
  readonly #values: FeatureValues;
  readonly #totals: RunningTotals;

  constructor(layer: OrderedLayer, values: FeatureValues) {
    this.#layer = layer;
    this.#values = values;
    this.#totals = new RunningTotals(
      values,
      layer.kind === 'points' ? layer.grid.order : layer.layer.tree.items.feature,
    );
  }

  /** What lies in every area. Exact: the same as sharing every feature out. */
  tally(index: AreaIndex): Tally {
    const tally = new TallyBuilder(index.areaCount, this.#values);
    walkLayer(index, this.#layer, {
      whole: (set, first, end) => {
        tally.addWhole(index.sets.areas[set]!, this.#totals.between(first, end));
      },
      part: (feature, { area, share, geodesicShare }) => {
        tally.addPart(feature, area, share, geodesicShare);
      },
    });
    return tally.finish();
  }
}

/** How many features lie in some area, wholly or in part. */
export function featuresInside(index: AreaIndex, layer: OrderedLayer): number {
  let inside = 0;
  let last = -1;
  walkLayer(index, layer, {
    whole: (_set, first, end) => {
      inside += end - first;
    },
    // The parts of a feature come one after the other.
    part: (feature) => {
      if (feature !== last) inside++;
      last = feature;
    },
  });
  return inside;
}

interface LayerVisitor {
  /** The features from place `first` up to, not including, `end` lie as a whole in the areas of a set. */
  whole(set: number, first: number, end: number): void;
  part(feature: number, part: ItemSharer['parts'][number]): void;
}

function walkLayer(index: AreaIndex, layer: OrderedLayer, visitor: LayerVisitor): void {
  if (layer.kind === 'points') walkPoints(index, layer.grid, visitor);
  else walkShapes(index, layer.layer, visitor);
}

function walkPoints(index: AreaIndex, grid: PointGrid, { whole }: LayerVisitor): void {
  const { count, from, end, label, rest } = gridRuns(index, grid);
  for (let run = 0; run < count; run++) {
    const found = label[run]!;
    if (found >= 0) {
      whole(found, from[run]!, end[run]!);
      continue;
    }
    for (let point = from[run]!; point < end[run]!; point++) {
      const set = setInCell(index, ~found, grid.positions, point);
      if (set > 0) whole(set, point, point + 1);
    }
  }
  labelPoints(index, grid.positions.subarray(2 * rest)).forEach((set, i) => {
    if (set > 0) whole(set, rest + i, rest + i + 1);
  });
}

function walkShapes(index: AreaIndex, layer: FeatureLayer, { whole, part }: LayerVisitor): void {
  const sharer = new ItemSharer(index, layer);
  const { feature } = layer.tree.items;
  layer.tree.walk(index, {
    inside(set, first, end) {
      if (set > 0) whole(set, first, end);
    },
    onBorder(item) {
      const set = sharer.share(item);
      if (set === SPLIT) for (const each of sharer.parts) part(feature[item]!, each);
      else if (set > 0) whole(set, item, item + 1);
    },
  });
}
