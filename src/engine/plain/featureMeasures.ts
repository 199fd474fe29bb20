import { geodesicLength, geodesicRingArea, polygonArea } from '../../geo/geodesicMeasures';
import { planarLength, planarRingArea } from '../../geo/planarMeasures';
import { transformPositions } from '../../geo/transform';
import type { GeometryKind } from '../../domain/measures/quantityRule';
import type { Columns } from '../../features/columns';

/** The kind of a feature's geometry; `mixed` has parts of more than one kind. */
export type FeatureKind = GeometryKind | 'none' | 'mixed';

/** How large every feature of a layer is. */
export interface FeatureMeasures {
  kind: FeatureKind[];
  /** Number of points, metres or square metres in Lambert 72, by the kind of the feature; 0 for the other kinds. */
  size: Float64Array;
  /** The same along the WGS 84 ellipsoid. */
  geodesic: Float64Array;
  /** The lines and polygons of the layer in Lambert 72. */
  lambert72: Pick<Columns, 'lines' | 'polygons'>;
}

/** Measure every feature by the kind of its geometry; one of mixed kinds has no size. */
export function featureMeasures(columns: Columns): FeatureMeasures {
  const { points, lines, polygons } = columns;
  const kind = geometryKinds(columns);
  const size = new Float64Array(columns.count);
  const geodesic = new Float64Array(columns.count);
  const lambert72 = { lines: toLambert72(lines), polygons: toLambert72(polygons) };

  for (const feature of points.feature) {
    if (kind[feature] !== 'points') continue;
    size[feature]! += 1;
    geodesic[feature]! += 1;
  }
  lines.feature.forEach((feature, line) => {
    if (kind[feature] !== 'lines') return;
    const path = [lines.start[line]!, lines.start[line + 1]!] as const;
    size[feature]! += planarLength(lambert72.lines.positions, ...path);
    geodesic[feature]! += geodesicLength(lines.positions, ...path);
  });
  polygons.feature.forEach((feature, polygon) => {
    if (kind[feature] !== 'polygons') return;
    const rings = [polygons.polygonStart[polygon]!, polygons.polygonStart[polygon + 1]!] as const;
    size[feature]! += polygonArea(planarRingArea, lambert72.polygons.positions, polygons.ringStart, rings);
    geodesic[feature]! += polygonArea(geodesicRingArea, polygons.positions, polygons.ringStart, rings);
  });
  return { kind, size, geodesic, lambert72 };
}

function toLambert72<T extends { positions: Float64Array }>(columns: T): T {
  const positions = columns.positions.slice();
  transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
  return { ...columns, positions };
}

function geometryKinds({ count, points, lines, polygons }: Columns): FeatureKind[] {
  const kinds = new Array<FeatureKind>(count).fill('none');
  const mark = (features: Uint32Array, kind: FeatureKind): void => {
    for (const feature of features) {
      kinds[feature] = kinds[feature] === 'none' || kinds[feature] === kind ? kind : 'mixed';
    }
  };
  mark(points.feature, 'points');
  mark(lines.feature, 'lines');
  mark(polygons.feature, 'polygons');
  return kinds;
}
