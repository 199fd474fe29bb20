import type { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { sumFeatures } from '../../../src/engine/features/sumFeatures';
import { lineLayer } from '../../../src/engine/lines/lineLayer';
import { countGrid } from '../../../src/engine/points/countGrid';
import { PointGrid } from '../../../src/engine/points/pointGrid';
import { polygonLayer } from '../../../src/engine/polygons/polygonLayer';
import type { Columns } from '../../../src/io/columns';
import type { LayerSpec } from '../task';

/** Points, metres or square metres per area. */
export interface Shares {
  ellipsoid: Float64Array;
  lambert72: Float64Array;
}

/** Index a layer; the answer shares it out over areas as often as it is called. */
export function shareLayer(index: AreaIndex, columns: Columns, kind: LayerSpec['kind']): () => Shares {
  if (kind === 'points') {
    const grid = new PointGrid(columns.points.positions);
    return () => {
      const counts = countGrid(index, grid);
      return { ellipsoid: counts, lambert72: counts };
    };
  }
  const layer = kind === 'lines' ? lineLayer(columns.lines) : polygonLayer(columns.polygons);
  return () => {
    const { geodesic, lambert } = sumFeatures(index, layer);
    return { ellipsoid: geodesic, lambert72: lambert };
  };
}
