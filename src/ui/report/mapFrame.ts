import { itemAt } from '../../domain/itemAt';

/** A window on the Lambert 72 plane, in metres; y grows to the south. */
export interface MapFrame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Space around the area on every side, as a part of its larger side, so that its neighbours show. */
const MARGIN = 0.28;
/** Nothing is shown closer than this many metres across. */
const LEAST = 500;

function sidesOf(box: ArrayLike<number>): [west: number, north: number, east: number, south: number] {
  return [itemAt(box, 0), itemAt(box, 1), itemAt(box, 2), itemAt(box, 3)];
}

/**
 * The window of a map that shows an area in the middle of its neighbours.
 * @param box west, north, east, south of the area. @param aspect width ÷ height of the map.
 */
export function mapFrame(box: ArrayLike<number>, aspect: number): MapFrame {
  const [west, north, east, south] = sidesOf(box);
  const margin = MARGIN * Math.max(east - west, south - north);
  const width = Math.max(east - west + 2 * margin, aspect * (south - north + 2 * margin), LEAST);
  const height = width / aspect;
  return { x: (west + east - width) / 2, y: (north + south - height) / 2, width, height };
}

/** Whether any of a box (west, north, east, south) lies in a frame. */
export function meetsFrame(box: ArrayLike<number>, { x, y, width, height }: MapFrame): boolean {
  const [west, north, east, south] = sidesOf(box);
  return west < x + width && east > x && north < y + height && south > y;
}
