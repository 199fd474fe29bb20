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
  const points = parts.points[feature + 1]! - parts.points[feature]!;
  const lines = parts.lines[feature + 1]! - parts.lines[feature]!;
  const polygons = parts.polygons[feature + 1]! - parts.polygons[feature]!;
  const count = points + lines + polygons;
  if (count === 0) return null;
  if (count === points) return (count > 1 ? MULTI : SINGLE).points;
  if (count === lines) return (count > 1 ? MULTI : SINGLE).lines;
  if (count === polygons) return (count > 1 ? MULTI : SINGLE).polygons;
  return GeometryType.GeometryCollection;
}
