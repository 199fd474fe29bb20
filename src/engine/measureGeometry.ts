import type { TargetId } from '../domain/targets/target';
import type { LineColumns, PointColumns, PolygonColumns } from '../features/columns';

/**
 * How a feature stands, for drawing it. The first three are of the features of a layer, `planned` being what its file calls
 * so; a measure of a scenario is an idea, planned there (`inPlan`) or in progress besides. `chosen` marks what is chosen,
 * and `known` what a layer calls planned while a plan of one's own is looked at.
 */
export const FEATURE_STANDING = {
  ...{ leftOut: 0, realised: 1, planned: 2 },
  ...{ known: 3, idea: 4, inPlan: 5, inProgress: 6, chosen: 7 },
} as const;

/** In the place of a standing: the feature is not drawn, and nobody can point at it. */
export const NOT_DRAWN = 255;

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

/**
 * The memory of positions, each piece once, to hand them over to another thread: they are gone here then. Columns may lie
 * in one piece, and a piece that is named twice is not handed over at all.
 */
export function positionBuffers({ points, lines, polygons }: LayerPositions): ArrayBufferLike[] {
  const columns = [points, lines, polygons].flatMap((kind) => Object.values(kind) as ArrayBufferView[]);
  return [...new Set(columns.map(({ buffer }) => buffer))];
}
