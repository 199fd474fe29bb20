import { itemAt } from '../../domain/itemAt';

/** A window on the Lambert 72 plane, in metres; y grows to the south. */
export interface MapFrame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Space around one area on every side, as a part of its larger side, so that its neighbours show. */
const MARGIN = 0.28;
/** Nothing is shown closer than this many metres across. */
const LEAST = 500;

function sidesOf(box: ArrayLike<number>): [west: number, north: number, east: number, south: number] {
  return [itemAt(box, 0), itemAt(box, 1), itemAt(box, 2), itemAt(box, 3)];
}

/**
 * The window of a map that shows an area in the middle of its neighbours.
 * @param box west, north, east, south of the area
 * @param aspect width ÷ height of the map
 * @param part space around it, as a part of its larger side
 */
export function mapFrame(box: ArrayLike<number>, aspect: number, part = MARGIN): MapFrame {
  const [west, north, east, south] = sidesOf(box);
  const margin = part * Math.max(east - west, south - north);
  const width = Math.max(east - west + 2 * margin, aspect * (south - north + 2 * margin), LEAST);
  const height = width / aspect;
  return { x: (west + east - width) / 2, y: (north + south - height) / 2, width, height };
}

/** Whether any of a box (west, north, east, south) lies in a frame. */
export function meetsFrame(box: ArrayLike<number>, { x, y, width, height }: MapFrame): boolean {
  const [west, north, east, south] = sidesOf(box);
  return west < x + width && east > x && north < y + height && south > y;
}

/** The box around some areas, whose boxes stand one after the other; null where none of them has geometry. */
export function boxAround(boxes: ArrayLike<number>, areas: readonly number[]): number[] | null {
  const found = areas.map((area) => sidesOf([0, 1, 2, 3].map((side) => itemAt(boxes, 4 * area + side))));
  const known = found.filter(([west]) => !Number.isNaN(west));
  if (known.length === 0) return null;
  const side = (at: 0 | 1 | 2 | 3) => known.map((box) => box[at]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
