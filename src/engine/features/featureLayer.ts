import type { AreaIndex } from '../areaIndex/areaIndex';
import type { AreaParts } from './areaParts';
import type { FeatureTree } from './featureTree';

/** What a splitter answers when it has added parts. */
export const CUT = -1;

/** Shares features out over areas. */
export interface FeatureSplitter {
  /**
   * Add what each area has of one feature, its parts `first` up to, not including, `end`, to empty `parts`.
   * @returns the set of areas that holds the feature as a whole, so that nothing had to be measured or added; or
   * {@link CUT}.
   */
  split(first: number, end: number, parts: AreaParts): number;
}

/** The lines or the polygons of a layer, measured and in order, ready for any areas. */
export interface FeatureLayer {
  tree: FeatureTree;
  splitter(areas: AreaIndex): FeatureSplitter;
  /** A position of a part: where a feature without size lies. */
  positionOf(part: number): readonly [x: number, y: number];
}

/** What each area has of one item of the layer's tree, into `parts`; answers as {@link FeatureSplitter.split}. */
export function splitItem(
  { items }: FeatureTree,
  item: number,
  splitter: FeatureSplitter,
  parts: AreaParts,
): number {
  parts.clear();
  return splitter.split(items.partStart[item]!, items.partEnd[item]!, parts);
}
