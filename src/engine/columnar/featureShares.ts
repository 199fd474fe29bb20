/**
 * Where the features of a layer lie, over a set of areas. A feature that no border cuts carries the number of a set of
 * areas (0: no area); a cut one carries -1 and has its parts in the list.
 */
export interface FeatureShares {
  label: Int32Array;
  /** The sets of areas: set `s` holds `setList` from `setStart[s]` up to `setStart[s + 1]`. */
  setStart: Int32Array;
  setList: Int32Array;
  /** The parts of the cut features, one per feature and area. */
  parts: {
    feature: Uint32Array;
    area: Uint32Array;
    /** Part of the feature inside the area, in Lambert 72 terms. */
    share: Float64Array;
    /** The same along the ellipsoid. */
    geodesicShare: Float64Array;
  };
}
