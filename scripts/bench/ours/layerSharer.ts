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

/** Index a layer of one kind; the answer shares it out over any areas. */
export function layerSharer(columns: Columns, kind: LayerSpec['kind']): (index: AreaIndex) => Shares {
  if (kind === 'points') {
    const grid = new PointGrid(columns.points.positions);
    return (index) => {
      const counts = countGrid(index, grid);
      return { ellipsoid: counts, lambert72: counts };
    };
  }
  const layer = kind === 'lines' ? lineLayer(columns.lines) : polygonLayer(columns.polygons);
  return (index) => {
    const { geodesic, lambert } = sumFeatures(index, layer);
    return { ellipsoid: geodesic, lambert72: lambert };
  };
}
