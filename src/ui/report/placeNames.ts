import type { MapFrame } from './mapFrame';

/** A name to be written on a map, of two lines around a place. */
export interface MapName {
  index: number;
  x: number;
  y: number;
  /** Half of its width and height, in metres on the map. */
  halfWidth: number;
  halfHeight: number;
}

/**
 * Which names fit: inside the frame, off the plate of the scale, and none over another; those that come first have the
 * right of way.
 */
export function placeNames(names: readonly MapName[], frame: MapFrame, plate: MapFrame): MapName[] {
  const placed: MapName[] = [];
  for (const name of names) {
    const inside =
      name.x - name.halfWidth > frame.x &&
      name.x + name.halfWidth < frame.x + frame.width &&
      name.y - name.halfHeight > frame.y &&
      name.y + name.halfHeight < frame.y + frame.height;
    const overPlate = name.x + name.halfWidth > plate.x && name.y + name.halfHeight > plate.y;
    const free = placed.every(
      (other) =>
        Math.abs(other.x - name.x) > other.halfWidth + name.halfWidth ||
        Math.abs(other.y - name.y) > other.halfHeight + name.halfHeight,
    );
    if (inside && free && !overPlate) placed.push(name);
  }
  return placed;
}
