import type { MultiPolygon, Position } from 'geojson';

/** Areas of a known level, by their codes. */
export interface AreaMembers {
  levelId: string;
  codes: readonly string[];
}

/**
 * How an own area came to be, kept with it so that a reader of the map knows what it is. Distances are metres in the
 * Lambert 72 plane, positions degrees in EPSG:4326.
 */
export type OwnAreaOrigin =
  /** The union of known areas: its figures are theirs, added up. */
  | { kind: 'composed'; members: AreaMembers }
  | { kind: 'drawn' }
  | { kind: 'circle'; centre: Position; radius: number }
  | { kind: 'buffer'; distance: number }
  | { kind: 'imported'; file: string }
  /** `of` are the names of the areas it was made from, as they were then. */
  | {
      kind: 'combined';
      operation: AreaOperation;
      of: readonly string[];
      /** Of a buffer. */
      distance?: number;
      /** True when one of them has borders that are computed and not surveyed. */
      schematic?: boolean;
    };

/** How areas are combined into another: by what they have in common, or by a distance around one. */
export const AREA_OPERATIONS = ['union', 'intersection', 'difference', 'buffer'] as const;
export type AreaOperation = (typeof AREA_OPERATIONS)[number];

/** Colours of own areas: told apart by colour-blind readers, and from the classes of the map (Okabe and Ito, 2008). */
export const OWN_AREA_COLOURS = ['#0072b2', '#d55e00', '#cc79a7', '#56b4e9', '#e69f00', '#000000'] as const;

/** An area of the user's own: a valley, a project, three towns together. Several may overlap. */
export interface OwnArea {
  /** Stable, starts with `own-`; the area's code wherever areas have one. */
  id: string;
  name: string;
  /** One of {@link OWN_AREA_COLOURS}. */
  colour: string;
  origin: OwnAreaOrigin;
  /** Degrees, EPSG:4326; wound as RFC 7946 asks, and free of crossings. */
  geometry: MultiPolygon;
}

/** The known areas that an own area is the union of; null when it is cut out by a line of its own. */
export function membersOf({ origin }: OwnArea): AreaMembers | null {
  return origin.kind === 'composed' ? origin.members : null;
}
