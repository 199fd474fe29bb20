import type { Columns } from '../../features/columns';
import type { FeatureLayer } from '../features/featureLayer';
import { lineLayer } from '../lines/lineLayer';
import { polygonLayer } from '../polygons/polygonLayer';
import type { FeatureSizes } from './featureFacts';
import { GEOMETRY_KIND, geometryKinds } from './geometryKind';

/** A measure layer with the size of every feature, ready for any set of areas. */
export interface MeasuredLayer {
  columns: Columns;
  sizes: FeatureSizes;
  lines: FeatureLayer | null;
  polygons: FeatureLayer | null;
}

/** Measure a layer. */
export function measureLayer(columns: Columns): MeasuredLayer {
  const lines = columns.lines.feature.length > 0 ? lineLayer(columns.lines) : null;
  const polygons = columns.polygons.feature.length > 0 ? polygonLayer(columns.polygons) : null;
  return { columns, lines, polygons, sizes: sizesOf(columns, [lines, polygons]) };
}

const measured = new WeakMap<Columns, MeasuredLayer>();

/** The measured form of a layer that is counted again and again; remembered as long as its columns live. */
export function rememberedLayer(columns: Columns): MeasuredLayer {
  const layer = measured.get(columns) ?? measureLayer(columns);
  measured.set(columns, layer);
  return layer;
}

function sizesOf(columns: Columns, layers: readonly (FeatureLayer | null)[]): FeatureSizes {
  const kind = geometryKinds(columns);
  const placed = placedFeatures(kind);
  const present = layers.filter((layer) => layer !== null);
  if (present.length === 0) return { kind, placed, lambert72: null, geodesic: null };
  const lambert72 = new Float64Array(columns.count);
  const geodesic = new Float64Array(columns.count);
  for (const { tree } of present) {
    tree.items.feature.forEach((feature, item) => {
      lambert72[feature] = tree.items.lambert[item]!;
      geodesic[feature] = tree.items.geodesic[item]!;
    });
  }
  return { kind, placed, lambert72, geodesic };
}

function placedFeatures(kind: Uint8Array): number {
  let placed = 0;
  for (let feature = 0; feature < kind.length; feature++) {
    if (kind[feature] !== GEOMETRY_KIND.none) placed++;
  }
  return placed;
}
