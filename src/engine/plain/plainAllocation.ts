import type { Columns } from '../../features/columns';
import type { Allocation } from '../engine';
import type { FeatureMeasures } from './featureMeasures';

/** The parts of the features inside areas, as columns: one entry per feature and area it has a part in. */
export interface AreaParts {
  feature: Uint32Array;
  area: Uint32Array;
  /** Part of the feature that lies inside the area: by points, by length or by area of its geometry. */
  share: Float64Array;
}

/** A measure layer shared out by the plain engine. */
export interface PlainAllocation extends Allocation {
  areaCount: number;
  columns: Columns;
  measures: FeatureMeasures;
  parts: AreaParts;
}
