import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { AreaOperation } from '../../domain/areas/ownArea';

/** What a shape of an own area is to be made from. Positions are degrees in EPSG:4326, distances metres in Lambert 72. */
export type AreaShapeRequest =
  /** The union of areas of an open layer, by their codes. */
  | { kind: 'compose'; areasId: string; codes: readonly string[] }
  /** `names` are those of the geometries, for the message when they cannot be combined. */
  | {
      kind: 'combine';
      operation: Exclude<AreaOperation, 'buffer'>;
      geometries: readonly MultiPolygon[];
      names: readonly string[];
    }
  /** Everything within `distance` of a geometry; a negative distance makes a polygon smaller. */
  | { kind: 'buffer'; geometry: Geometry; distance: number }
  | { kind: 'circle'; centre: Position; radius: number }
  /** A polygon that was drawn or came in from elsewhere. */
  | { kind: 'check'; geometry: Geometry };
