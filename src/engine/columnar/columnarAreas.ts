import type { AreaIndex } from '../areaIndex/areaIndex';
import type { PreparedAreas } from '../engine';

/** Areas with their index. */
export interface ColumnarAreas extends PreparedAreas {
  readonly index: AreaIndex;
}
