import type { Columns } from '../../../src/io/columns';
import { emptyColumns } from '../../../src/io/emptyColumns';
import { drawnArea } from '../drawnArea';

/** The drawn area as a layer of one area, with its `id`. */
export function ownArea(): Columns {
  const positions = drawnArea();
  return {
    ...emptyColumns(),
    count: 1,
    polygons: {
      positions,
      ringStart: Uint32Array.of(0, positions.length / 2),
      polygonStart: Uint32Array.of(0, 1),
      feature: Uint32Array.of(0),
    },
    attributes: [{ name: 'id', type: 'text', values: ['drawn'], isNull: Uint8Array.of(0) }],
  };
}
