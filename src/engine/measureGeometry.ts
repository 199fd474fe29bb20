import type { TargetId } from '../domain/targets/target';
import type { LineColumns, PointColumns, PolygonColumns } from '../features/columns';

/**
 * How a feature stands, for drawing it: the first three in the count of a layer; a measure of a scenario can be an idea or
 * in progress besides, and is `chosen` where that is marked under it.
 */
export const FEATURE_STANDING = {
  ...{ leftOut: 0, realised: 1, planned: 2 },
  ...{ idea: 3, inProgress: 4, chosen: 5 },
} as const;

/** Where the features of a layer lie, in binary: handed over by the worker without an object per feature. */
export interface LayerPositions {
  points: PointColumns;
  lines: LineColumns;
  polygons: PolygonColumns;
}

/** A measure layer as the map draws it. */
export interface MeasureGeometry extends LayerPositions {
  layerId: string;
  /** What the layer counts for: each kind has a symbol. */
  target: TargetId;
  /** Invented example data: drawn with its label. */
  synthetic: boolean;
  /** Per feature, a value of {@link FEATURE_STANDING}. */
  standing: Uint8Array;
}

/** The memory of positions, to hand them over to another thread: they are gone here then. */
export function positionBuffers({ points, lines, polygons }: LayerPositions): ArrayBufferLike[] {
  return [points, lines, polygons].flatMap((kind) => Object.values(kind).map((column) => column.buffer));
}
