import { expect } from 'vitest';
import type { Columns } from '../../src/features/columns';

/** What must hold of any layer, whatever file it comes from. */
export function checkColumns(columns: Columns): void {
  const { count, points, lines, polygons, attributes } = columns;
  const isAscending = (values: Uint32Array) => values.every((value, i) => i === 0 || value >= values[i - 1]!);
  for (const { feature } of [points, lines, polygons]) {
    expect(isAscending(feature)).toBe(true);
    expect(feature.every((owner) => owner < count)).toBe(true);
  }
  expect(points.positions).toHaveLength(points.feature.length * 2);
  expect(lines.start).toHaveLength(lines.feature.length + 1);
  expect(polygons.polygonStart).toHaveLength(polygons.feature.length + 1);
  expect(polygons.polygonStart.at(-1)).toBe(polygons.ringStart.length - 1);
  for (const [start, positions, shortest] of [
    [lines.start, lines.positions, 2],
    [polygons.ringStart, polygons.positions, 4],
  ] as const) {
    expect(start[0]).toBe(0);
    expect(start.at(-1)! * 2).toBe(positions.length);
    expect(start.every((first, i) => i === 0 || first >= start[i - 1]! + shortest)).toBe(true);
  }
  for (const { values, isNull } of attributes) {
    expect([values.length, isNull.length]).toEqual([count, count]);
    expect(isNull.every((flag) => flag <= 1)).toBe(true);
  }
}
