import type { Position } from 'geojson';
import { twiceSignedRingArea } from './twiceSignedRingArea';

/**
 * A closed ring turned as RFC 7946 asks: outer rings counterclockwise, holes clockwise.
 * @returns null for a ring without a surface
 */
export function windRing(ring: Position[], isOuter: boolean): Position[] | null {
  const area = ring.length < 4 ? 0 : twiceSignedRingArea(ring);
  if (area === 0) return null;
  return area > 0 === isOuter ? ring : ring.reverse();
}
