import { expect, test } from 'vitest';
import { positionBuffers } from '../../../src/engine/measureGeometry';
import { emptyColumns } from '../../../src/features/emptyColumns';

test('columns that lie in one piece of memory go over to another thread', () => {
  const { lines, polygons } = emptyColumns();
  const memory = new ArrayBuffer(24);
  const feature = new Uint32Array(memory, 16, 1);
  const together = {
    lines,
    polygons,
    points: { positions: new Float64Array(memory, 0, 2).fill(4.5), feature },
  };
  const there = structuredClone(together, { transfer: positionBuffers(together) as ArrayBuffer[] });
  expect([...there.points.positions, ...there.points.feature]).toEqual([4.5, 4.5, 0]);
  expect(together.points.positions).toHaveLength(0);
});
