import { SAME_PLACE } from '../../features/duplicateRows';
import { boxDistance, inSamePlace } from './placedFeatures';
import type { PlacedBox, PlacedFeatures } from './placedFeatures';

/** Per feature of the newer layer that of before, or -1. */
export type Pairs = Int32Array;

/** The features of one layer. */
export interface PlacedLayer {
  places: PlacedFeatures;
  count: number;
  /** All that is compared of a feature besides its place, as one text. */
  valuesOf: (feature: number) => string;
}

/** Sides of two boxes in the same place lie no further apart; a trifle more, for sums of them are rounded. */
const REACH = 1.01 * SAME_PLACE;
/** Metres of a cell of the middle of a box, and of its width and height together. */
const [CELL, SIZE_CELL] = [2 * REACH, 8 * REACH];

/** The cells in which what lies in the same place as a box can be: of its middle, and of its size. */
function cellsAround(box: PlacedBox | null): string[] {
  if (!box) return [''];
  const span = (value: number, reach: number, cell: number): number[] => {
    const [first, last] = [Math.floor((value - reach) / cell), Math.floor((value + reach) / cell)];
    return first === last ? [first] : [first, last];
  };
  const [xs, ys] = [span(box.x, REACH, CELL), span(box.y, REACH, CELL)];
  const sizes = span(box.size, 4 * REACH, SIZE_CELL);
  return xs.flatMap((x) => ys.flatMap((y) => sizes.map((size) => `${x},${y},${size}`)));
}

function cellOf(box: PlacedBox | null): string {
  if (!box) return '';
  return [box.x / CELL, box.y / CELL, box.size / SIZE_CELL].map(Math.floor).join();
}

/**
 * Pairs by place, one to one: those with the same values first, then the nearest. Features are looked up by cells, so the
 * work grows with their number, also where many lie in one place or none has geometry.
 */
export function pairsByPlace(before: PlacedLayer, after: PlacedLayer): Pairs {
  const pairs: Pairs = new Int32Array(after.count).fill(-1);
  const isTaken = new Uint8Array(before.count);
  const numbers = new Map<string, number>();
  const numberOf = (values: string): number => {
    const number = numbers.get(values) ?? numbers.size;
    numbers.set(values, number);
    return number;
  };
  const alike = (layer: PlacedLayer) => (feature: number) => numberOf(layer.valuesOf(feature));
  pairWithin(before, after, alike(before), alike(after));
  pairWithin(
    ...[before, after],
    () => 0,
    () => 0,
  );
  return pairs;

  /** Pairs what is not paired yet, among features of one group. */
  function pairWithin(
    old: PlacedLayer,
    now: PlacedLayer,
    groupBefore: (feature: number) => number,
    groupAfter: (feature: number) => number,
  ): void {
    const cells = new Map<string, number[]>();
    // From the last: the first of a cell then stands at the end of its list, from where it is taken at no cost.
    for (let feature = old.count - 1; feature >= 0; feature--) {
      if (isTaken[feature]) continue;
      const key = `${cellOf(old.places.box(feature))}/${groupBefore(feature)}`;
      const cell = cells.get(key);
      if (cell) cell.push(feature);
      else cells.set(key, [feature]);
    }
    for (let feature = 0; feature < now.count; feature++) {
      if (pairs[feature] !== -1) continue;
      const box = now.places.box(feature);
      const group = groupAfter(feature);
      const lists = cellsAround(box).flatMap((cell) => {
        const list = cells.get(`${cell}/${group}`);
        return list ? [list] : [];
      });
      const found = nearestIn(lists, now.places.paths(feature), box, old.places);
      if (!found) continue;
      const [other] = found.list.splice(found.at, 1);
      pairs[feature] = other!;
      isTaken[other!] = 1;
    }
  }
}

/** The nearest of some features that lies in the same place, the first of those that are as near; null where none does. */
function nearestIn(
  lists: readonly number[][],
  paths: ReturnType<PlacedFeatures['paths']>,
  box: PlacedBox | null,
  places: PlacedFeatures,
): { list: number[]; at: number } | null {
  let best: { list: number[]; at: number; distance: number } | null = null;
  for (const list of lists) {
    for (let at = list.length - 1; at >= 0; at--) {
      const other = list[at]!;
      const distance = boxDistance(box, places.box(other)) ?? Infinity;
      if (best && distance >= best.distance) continue;
      if (!inSamePlace(paths, places.paths(other))) continue;
      best = { list, at, distance };
      // None lies nearer.
      if (distance === 0) return best;
    }
  }
  return best;
}
