import type { TargetId } from '../domain/targets/target';
import type { LineColumns, PointColumns, PolygonColumns } from '../io/columns';

/** How a feature stands in the count, for drawing it. */
export const FEATURE_STANDING = { leftOut: 0, realised: 1, planned: 2 } as const;

/** A measure layer as the map draws it: binary positions, handed over by the worker without copying. */
export interface MeasureGeometry {
  layerId: string;
  target: TargetId;
  /** Invented example data: drawn with its label. */
  synthetic: boolean;
  points: PointColumns;
  lines: LineColumns;
  polygons: PolygonColumns;
  /** Per feature, a value of {@link FEATURE_STANDING}. */
  standing: Uint8Array;
}
