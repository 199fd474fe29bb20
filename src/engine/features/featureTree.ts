import type { AreaIndex } from '../areaIndex/areaIndex';
import { labelOfBox } from '../areaIndex/labelOfBox';
import { featureOrder } from './featureOrder';
import type { MeasuredFeatures } from './measuredFeatures';
import { prefixSums } from './prefixSums';

/** Children per node; a node of the lowest level holds that many features. */
const NODE_SIZE = 16;

/** Told what a walk over a tree finds. */
export interface TreeVisitor {
  /** Features from `first` up to, not including, `end` lie as a whole in one set of areas. */
  inside(set: number, first: number, end: number): void;
  /** A border may cross this feature. */
  onBorder(item: number): void;
}

/**
 * Measured features in an order in which neighbours stand together, with running totals of their sizes and a tree of
 * boxes over them: whole stretches that lie in one set of areas are answered by a subtraction.
 */
export class FeatureTree {
  /** The features in the tree's order. */
  readonly items: MeasuredFeatures;
  /** Entry i is the sum over the first i items. */
  readonly lambertSums: Float64Array;
  readonly geodesicSums: Float64Array;
  /** Boxes of the nodes per level, lowest first. */
  readonly #levels: Float64Array[];

  constructor(measured: MeasuredFeatures) {
    const order = featureOrder(measured.boxes);
    this.items = order === null ? measured : inOrder(measured, order);
    this.lambertSums = prefixSums(this.items.lambert);
    this.geodesicSums = prefixSums(this.items.geodesic);
    this.#levels = [];
    let below = this.items.boxes;
    do {
      below = boxesAround(below);
      this.#levels.push(below);
    } while (below.length > 4 * NODE_SIZE);
  }

  get count(): number {
    return this.items.feature.length;
  }

  /** Go down the tree only where borders are. Every item is told of once. */
  walk(areas: AreaIndex, visitor: TreeVisitor): void {
    const top = this.#levels.length - 1;
    const nodes = this.#levels[top]!.length / 4;
    for (let node = 0; node < nodes; node++) this.#walkNode(areas, visitor, top, node);
  }

  #walkNode(areas: AreaIndex, visitor: TreeVisitor, level: number, node: number): void {
    const set = labelOf(areas, this.#levels[level]!, node);
    if (set >= 0) {
      const span = NODE_SIZE ** (level + 1);
      visitor.inside(set, node * span, Math.min((node + 1) * span, this.count));
      return;
    }
    const below = level === 0 ? this.items.boxes : this.#levels[level - 1]!;
    const end = Math.min((node + 1) * NODE_SIZE, below.length / 4);
    for (let child = node * NODE_SIZE; child < end; child++) {
      if (level > 0) {
        this.#walkNode(areas, visitor, level - 1, child);
        continue;
      }
      const itemSet = labelOfItem(areas, below, child);
      if (itemSet >= 0) visitor.inside(itemSet, child, child + 1);
      else visitor.onBorder(child);
    }
  }
}

function labelOf(areas: AreaIndex, boxes: Float64Array, box: number): number {
  const p = 4 * box;
  return areas.boxLabel(boxes[p]!, boxes[p + 1]!, boxes[p + 2]!, boxes[p + 3]!);
}

/** As {@link labelOf}, and for a box on border cells by the borders themselves: most features there touch none. */
function labelOfItem(areas: AreaIndex, boxes: Float64Array, box: number): number {
  const set = labelOf(areas, boxes, box);
  if (set >= 0) return set;
  const p = 4 * box;
  return labelOfBox(areas, boxes[p]!, boxes[p + 1]!, boxes[p + 2]!, boxes[p + 3]!);
}

function inOrder(measured: MeasuredFeatures, order: Uint32Array): MeasuredFeatures {
  const boxes = new Float64Array(measured.boxes.length);
  order.forEach((item, i) => {
    for (let k = 0; k < 4; k++) boxes[4 * i + k] = measured.boxes[4 * item + k]!;
  });
  return {
    boxes,
    feature: order.map((item) => measured.feature[item]!),
    partStart: order.map((item) => measured.partStart[item]!),
    partEnd: order.map((item) => measured.partEnd[item]!),
    lambert: Float64Array.from(order, (item) => measured.lambert[item]!),
    geodesic: Float64Array.from(order, (item) => measured.geodesic[item]!),
  };
}

/** The boxes around every {@link NODE_SIZE} boxes. */
function boxesAround(below: Float64Array): Float64Array {
  const count = below.length / 4;
  const boxes = new Float64Array(4 * Math.ceil(count / NODE_SIZE));
  for (let node = 0; node < boxes.length / 4; node++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const end = 4 * Math.min((node + 1) * NODE_SIZE, count);
    for (let p = 4 * node * NODE_SIZE; p < end; p += 4) {
      minX = Math.min(minX, below[p]!);
      minY = Math.min(minY, below[p + 1]!);
      maxX = Math.max(maxX, below[p + 2]!);
      maxY = Math.max(maxY, below[p + 3]!);
    }
    boxes.set([minX, minY, maxX, maxY], 4 * node);
  }
  return boxes;
}
