import type { Columns } from './columns';

/** A layer without features, to fill one kind of geometry in. */
export function emptyColumns(): Columns {
  return {
    count: 0,
    points: { positions: new Float64Array(0), feature: new Uint32Array(0) },
    lines: { positions: new Float64Array(0), start: new Uint32Array(1), feature: new Uint32Array(0) },
    polygons: {
      positions: new Float64Array(0),
      ringStart: new Uint32Array(1),
      polygonStart: new Uint32Array(1),
      feature: new Uint32Array(0),
    },
    attributes: [],
  };
}
