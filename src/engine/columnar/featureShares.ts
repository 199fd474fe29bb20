import type { LayerShares } from '../features/shareFeatures';

/** Where the features of a layer lie, with the sets of areas that their labels name. */
export interface FeatureShares extends LayerShares {
  /** The areas of every set; set 0 is empty. */
  sets: readonly (readonly number[])[];
}
