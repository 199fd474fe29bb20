import type { Position, MultiPolygon } from 'geojson';
import { transformPositions } from './transform';

/**
 * Length of a path in the plane of its coordinates; metres when they are Lambert 72.
 * @param positions interleaved; the path is the positions with index `first` up to, not including, `end`.
 */
export function planarLength(positions: Float64Array, first: number, end: number): number {
  let length = 0;
  for (let i = first + 1; i < end; i++) {
    length += Math.hypot(
      positions[2 * i]! - positions[2 * i - 2]!,
      positions[2 * i + 1]! - positions[2 * i - 1]!,
    );
  }
  return length;
}

/**
 * Area of a closed ring in the plane of its coordinates, never negative; square metres when they are Lambert 72.
 * @param positions interleaved; the ring is the positions with index `first` up to, not including, `end`.
 */
export function planarRingArea(positions: Float64Array, first: number, end: number): number {
  // Seen from the first position, so that large coordinates do not eat the digits of a small ring.
  const originX = positions[2 * first]!;
  const originY = positions[2 * first + 1]!;
  let twice = 0;
  for (let i = first + 1; i < end; i++) {
    const x0 = positions[2 * i - 2]! - originX;
    const y0 = positions[2 * i - 1]! - originY;
    const x1 = positions[2 * i]! - originX;
    const y1 = positions[2 * i + 1]! - originY;
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice) / 2;
}

/** Positions in degrees (EPSG:4326) as interleaved metres of the Lambert 72 plane (EPSG:31370). */
function lambertPositions(positions: readonly Position[]): Float64Array {
  const plane = new Float64Array(positions.length * 2);
  positions.forEach(([x, y], index) => {
    plane[2 * index] = x!;
    plane[2 * index + 1] = y!;
  });
  transformPositions(plane, 'EPSG:4326', 'EPSG:31370');
  return plane;
}

/** Length of a path of positions in degrees (EPSG:4326), in metres of the Lambert 72 plane. */
export function lambertPathLength(path: readonly Position[]): number {
  return planarLength(lambertPositions(path), 0, path.length);
}

/**
 * Surface of polygons in degrees (EPSG:4326), in square metres of the Lambert 72 plane: outer rings less their holes.
 * Means nothing for a ring that crosses itself.
 */
export function lambertSurface({ coordinates }: MultiPolygon): number {
  let surface = 0;
  for (const rings of coordinates) {
    rings.forEach((ring, index) => {
      const area = planarRingArea(lambertPositions(ring), 0, ring.length);
      surface += index === 0 ? area : -area;
    });
  }
  return surface;
}
