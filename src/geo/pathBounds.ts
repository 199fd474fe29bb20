import type { Bounds } from './detectCrs';

/** The box around the positions with index `first` up to, not including, `end`, in their own units. */
export function pathBounds(positions: Float64Array, first: number, end: number): Bounds {
  const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = first; i < end; i++) {
    bounds.minX = Math.min(bounds.minX, positions[2 * i]!);
    bounds.maxX = Math.max(bounds.maxX, positions[2 * i]!);
    bounds.minY = Math.min(bounds.minY, positions[2 * i + 1]!);
    bounds.maxY = Math.max(bounds.maxY, positions[2 * i + 1]!);
  }
  return bounds;
}
