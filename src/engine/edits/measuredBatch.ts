import type { DrawnSize } from '../../domain/plan/countedQuantity';
import type { Columns } from '../../features/columns';
import type { AreaIndex } from '../areaIndex/areaIndex';
import { areaBoxes } from '../areaBoxes';
import { layerShares } from '../columnar/layerShares';
import { measureLayer } from '../columnar/measuredLayer';
import type { MeasuredLayer } from '../columnar/measuredLayer';
import { SPLIT } from '../features/itemSharer';
import { measureLines } from '../lines/measureLines';
import { NO_PARTS } from './amounts';
import type { MeasuredParts } from './amounts';

/**
 * Measures that came together, measured once. Where they lie on a level is looked up for all of them in one go, and a
 * measure gets the same parts in whatever batch it comes.
 */
export class MeasuredBatch {
  readonly columns: Columns;
  /** Of every feature. */
  readonly sizes: readonly DrawnSize[];
  readonly #layer: MeasuredLayer;
  #polygonBoxes: Float64Array | null = null;

  /** @param columns degrees, EPSG:4326; attributes are not looked at */
  constructor(columns: Columns) {
    this.columns = columns;
    this.#layer = measureLayer(columns);
    this.sizes = drawnSizes(columns, this.#layer);
  }

  /** West, south, east, north of the polygons of every feature; of one without any, infinite the wrong way around. */
  get polygonBoxes(): Float64Array {
    return (this.#polygonBoxes ??= areaBoxes(this.columns.count, this.columns.polygons).boxes);
  }

  /** Where every feature lies on a level, by feature. */
  partsOn(index: AreaIndex): MeasuredParts[] {
    const { label, parts, sets } = layerShares(index, this.#layer);
    const found = Array.from(label, (set): MeasuredParts => {
      const areas = set === SPLIT ? [] : sets[set]!;
      return areas.length === 0 ? NO_PARTS : { areas, shares: areas.map(() => 1) };
    });
    for (let first = 0; first < parts.feature.length;) {
      const feature = parts.feature[first]!;
      let end = first + 1;
      while (end < parts.feature.length && parts.feature[end] === feature) end++;
      const order = Array.from({ length: end - first }, (_, at) => first + at);
      order.sort((a, b) => parts.area[a]! - parts.area[b]!);
      found[feature] = {
        areas: order.map((at) => parts.area[at]!),
        shares: order.map((at) => parts.share[at]!),
      };
      first = end;
    }
    return found;
  }
}

function drawnSizes({ count, points, lines }: Columns, { polygons }: MeasuredLayer): DrawnSize[] {
  const sizes = Array.from({ length: count }, () => ({ points: 0, lengths: new Array<number>(), area: 0 }));
  for (const feature of points.feature) sizes[feature]!.points++;
  // Line by line: a row of trees begins and ends with each.
  const alone = measureLines({ ...lines, feature: Uint32Array.from(lines.feature, (_, line) => line) });
  lines.feature.forEach((feature, line) => sizes[feature]!.lengths.push(alone.lambert[line]!));
  polygons?.tree.items.feature.forEach((feature, item) => {
    sizes[feature]!.area = polygons.tree.items.lambert[item]!;
  });
  return sizes;
}
