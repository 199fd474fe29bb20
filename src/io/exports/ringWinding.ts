import type { Position } from 'geojson';

/** Twice the area of a closed ring in the plane of its coordinates; positive when it runs counterclockwise. */
export function twiceSignedRingArea(ring: readonly Position[]): number {
  // Seen from the first position, so that large coordinates do not eat the digits of a small ring.
  const [originX, originY] = ring[0] as [number, number];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    twice += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return twice;
}

/**
 * A closed ring turned as RFC 7946 asks: outer rings counterclockwise, holes clockwise.
 * @returns null for a ring without a surface
 */
export function windRing(ring: Position[], isOuter: boolean): Position[] | null {
  const area = ring.length < 4 ? 0 : twiceSignedRingArea(ring);
  if (area === 0) return null;
  return area > 0 === isOuter ? ring : ring.reverse();
}
