import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { FeatureParts } from './featureParts';

const SINGLE = {
  points: GeometryType.Point,
  lines: GeometryType.LineString,
  polygons: GeometryType.Polygon,
} as const;
const MULTI = {
  points: GeometryType.MultiPoint,
  lines: GeometryType.MultiLineString,
  polygons: GeometryType.MultiPolygon,
} as const;
const KINDS = ['points', 'lines', 'polygons'] as const;

/**
 * The one geometry type that fits all features: the single or the multi form of the only kind there is.
 * `Unknown` when kinds are mixed (every feature then names its own) or when there is no geometry at all.
 */
export function layerGeometryType(parts: FeatureParts): GeometryType {
  const kinds = KINDS.filter((kind) => parts[kind].at(-1)! > 0);
  if (kinds.length !== 1) return GeometryType.Unknown;
  const start = parts[kinds[0]!];
  const several = start.some((from, feature) => feature > 0 && from - start[feature - 1]! > 1);
  return (several ? MULTI : SINGLE)[kinds[0]!];
}

/** The smallest type that holds one feature; null when it has no geometry. */
export function featureGeometryType(parts: FeatureParts, feature: number): GeometryType | null {
  const kinds = KINDS.filter((kind) => parts[kind][feature + 1]! > parts[kind][feature]!);
  if (kinds.length === 0) return null;
  if (kinds.length > 1) return GeometryType.GeometryCollection;
  const [kind] = kinds as [(typeof KINDS)[number]];
  return (parts[kind][feature + 1]! - parts[kind][feature]! > 1 ? MULTI : SINGLE)[kind];
}
