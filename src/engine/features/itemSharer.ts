import type { AreaIndex } from '../areaIndex/areaIndex';
import { AreaParts } from './areaParts';
import { CUT, splitItem } from './featureLayer';
import type { FeatureLayer, FeatureSplitter } from './featureLayer';

/** A part smaller than this share of its feature is the rounding of a border that only touches. */
const ROUNDING = 1e-10;

/** Label of a feature that is split over its parts. */
export const SPLIT = -1;

/** Part of a feature in one area. */
export interface FeaturePart {
  area: number;
  /** Share of the feature's size in Lambert 72, and on the ellipsoid: above 0, at most 1. */
  share: number;
  geodesicShare: number;
}

/** Shares features on borders out, one at a time. A feature without size is whole where its first position is. */
export class ItemSharer {
  /** The parts of the feature that was {@link share}d last, when it was split. */
  readonly parts: FeaturePart[] = [];
  readonly #areas: AreaIndex;
  readonly #layer: FeatureLayer;
  readonly #splitter: FeatureSplitter;
  readonly #found: AreaParts;

  constructor(areas: AreaIndex, layer: FeatureLayer) {
    this.#areas = areas;
    this.#layer = layer;
    this.#splitter = layer.splitter(areas);
    this.#found = new AreaParts(areas.areaCount);
  }

  /**
   * @param item place of the feature in the layer's tree.
   * @returns the set of areas that holds it as a whole (0: none), or {@link SPLIT}.
   */
  share(item: number): number {
    const { tree } = this.#layer;
    const found = this.#found;
    this.parts.length = 0;
    const uncut = splitItem(tree, item, this.#splitter, found);
    if (uncut !== CUT) return uncut;
    if (!found.hasSize) {
      return this.#areas.labelAt(...this.#layer.positionOf(tree.items.partStart[item]!));
    }
    const whole: number[] = [];
    for (const area of found.areas) {
      const share = Math.min(1, found.lambert[area]! / found.wholeLambert);
      if (share < ROUNDING) continue;
      if (share > 1 - ROUNDING) whole.push(area);
      const geodesicShare = Math.min(1, found.geodesic[area]! / found.wholeGeodesic);
      this.parts.push({ area, share, geodesicShare });
    }
    return this.parts.length > whole.length ? SPLIT : this.#areas.sets.numberOf(whole.sort((a, b) => a - b));
  }
}
