import type { TargetId } from '../domain/targets/target';
import type { Bounds } from './areaBoxes';
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

/** The positions of a layer that was read, with the box around them: of millions that is no work for a page. */
export interface BoxedPositions extends LayerPositions {
  bounds: Bounds | null;
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
  /** How the user wants it drawn; absent: as its target is. */
  style?: MeasureStyle;
}

/** How measures are drawn where that is not by their target alone. */
export interface MeasureStyle {
  /** `#rrggbb`, for what counts. */
  colour?: string;
  /** The target whose symbol points have. */
  symbol?: TargetId;
  /** Up to 1. */
  opacity?: number;
  /** Nothing else is to be read of the map: dots are as large as their number leaves room for. */
  alone?: true;
}

/**
 * The memory of positions, each piece once, to hand them over to another thread: they are gone here then. Columns may lie
 * in one piece, and a piece that is named twice is not handed over at all.
 */
export function positionBuffers({ points, lines, polygons }: LayerPositions): ArrayBufferLike[] {
  const columns = [points, lines, polygons].flatMap((kind) => Object.values(kind) as ArrayBufferView[]);
  return [...new Set(columns.map(({ buffer }) => buffer))];
}

/** The box around positions: west, south, east, north; null where there are none. */
export function positionsBounds({ points, lines, polygons }: LayerPositions): Bounds | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { positions } of [points, lines, polygons]) {
    for (let index = 0; index < positions.length; index += 2) {
      box[0] = Math.min(box[0], positions[index]!);
      box[1] = Math.min(box[1], positions[index + 1]!);
      box[2] = Math.max(box[2], positions[index]!);
      box[3] = Math.max(box[3], positions[index + 1]!);
    }
  }
  return box[0] > box[2] ? null : box;
}

/** Where a feature lies, to point at it: its first position in degrees (EPSG:4326); null for one without geometry. */
export function placeOfFeature(
  { points, lines, polygons }: LayerPositions,
  feature: number,
): readonly [longitude: number, latitude: number] | null {
  const at = (positions: Float64Array, index: number) =>
    [positions[2 * index]!, positions[2 * index + 1]!] as const;
  const point = points.feature.indexOf(feature);
  if (point !== -1) return at(points.positions, point);
  const line = lines.feature.indexOf(feature);
  if (line !== -1) return at(lines.positions, lines.start[line]!);
  const polygon = polygons.feature.indexOf(feature);
  if (polygon === -1) return null;
  return at(polygons.positions, polygons.ringStart[polygons.polygonStart[polygon]!]!);
}
