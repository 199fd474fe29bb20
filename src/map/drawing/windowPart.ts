import type { Position } from 'geojson';
import type { DrawnShape } from '../../domain/areas/drawnShape';
import { itemAt } from '../../domain/itemAt';
import type { Bounds } from '../../engine/areaBoxes';
import { segmentMeetsBox } from '../../geo/meetsBox';
import { rounded } from './storedFeatures';

/** Corners that can have handles at once: a shape with more has them where the window is. */
const MOST_HANDLES = 200;

/** The corners of a line, or of a ring without its last position, which is its first again. */
type Path = readonly Position[];

/** Corners of a path that follow one another, as they are handed to the drawing library. */
export interface Stretch {
  /** The place of its path among those of the shape. */
  path: number;
  /** The place of its first corner in the path; in a ring it may go on over the end of it. */
  from: number;
  /** What the library holds: rounded, where the shape has more decimals. */
  handed: readonly Position[];
  /** All of a ring. */
  isRing: boolean;
}

/** Every line, ring or point of a shape, polygon after polygon. */
export function pathsOf(shape: DrawnShape): Path[] {
  switch (shape.type) {
    case 'Point':
      return [[shape.coordinates]];
    case 'LineString':
      return [shape.coordinates];
    case 'MultiPolygon':
      return shape.coordinates.flatMap((rings) => rings.map((ring) => ring.slice(0, -1)));
  }
}

/** The shape with other corners for one of its paths; all else is the very same. */
function withPath(shape: DrawnShape, path: number, corners: Position[]): DrawnShape {
  switch (shape.type) {
    case 'Point':
      return { type: 'Point', coordinates: itemAt(corners, 0) };
    case 'LineString':
      return { type: 'LineString', coordinates: corners };
    case 'MultiPolygon': {
      let at = 0;
      const closed = [...corners, itemAt(corners, 0)];
      const coordinates = shape.coordinates.map((rings) =>
        rings.map((ring) => (at++ === path ? closed : ring)),
      );
      return { type: 'MultiPolygon', coordinates };
    }
  }
}

/** The runs of what is marked; around, one may go on over the end. @returns the first of each, and how many they are */
function runsOf(marks: Uint8Array, goesRound: boolean): [from: number, count: number][] {
  const start = goesRound ? marks.indexOf(0) : 0;
  if (start < 0) return [[0, marks.length]];
  const runs: [from: number, count: number][] = [];
  let isOpen = false;
  for (let step = 0; step < marks.length; step++) {
    const at = (start + step) % marks.length;
    const isMarked = marks[at] === 1;
    if (isMarked && isOpen) runs.at(-1)![1]++;
    else if (isMarked) runs.push([at, 1]);
    isOpen = isMarked;
  }
  return runs;
}

/** A corner of a path by its place, which in a ring may lie beyond the end. */
const cornerOf = (path: Path, at: number): Position => itemAt(path, at % path.length);

const count = (stretches: readonly { length: number }[]): number =>
  stretches.reduce((sum, { length }) => sum + length, 0);

/**
 * The parts of a shape that get handles: all of it where it has few corners, else what is seen in a box, with two corners
 * beyond at either end, so that sides that leave it end where they do.
 * @param most corners that can have handles. @param fewEnough corners of which all have them, wherever they are
 * @returns null where more corners are seen than can have handles
 */
export function stretchesIn(
  shape: DrawnShape,
  box: Bounds,
  most = MOST_HANDLES,
  fewEnough = most,
): Stretch[] | null {
  const paths = pathsOf(shape);
  const isRing = shape.type === 'MultiPolygon';
  const isAll = count(paths) <= fewEnough;
  const found = paths.flatMap((path, number) =>
    (isAll ? [[0, path.length] as const] : runsOf(seenCorners(path, isRing, box), isRing)).map(
      ([from, length]): Stretch => ({
        ...{ path: number, from, isRing: isRing && length === path.length },
        handed: Array.from({ length }, (_, at) => rounded(cornerOf(path, from + at))),
      }),
    ),
  );
  return count(found.map(({ handed }) => handed)) <= most ? found : null;
}

/** Marks the ends of every side that meets a box, and one corner beyond. */
function seenCorners(path: Path, isRing: boolean, box: Bounds): Uint8Array {
  const marks = new Uint8Array(path.length);
  const sides = isRing ? path.length : path.length - 1;
  for (let side = 0; side < sides; side++) {
    const [[ax, ay], [bx, by]] = [itemAt(path, side), cornerOf(path, side + 1)];
    if (!segmentMeetsBox(ax!, ay!, bx!, by!, box)) continue;
    for (let at = side - 1; at <= side + 2; at++) {
      if (isRing) marks[(at + path.length) % path.length] = 1;
      else if (at >= 0 && at < path.length) marks[at] = 1;
    }
  }
  return marks;
}

/** The sides of a shape that are in no stretch, as lines. */
export function restOf(shape: DrawnShape, stretches: readonly Stretch[]): Position[][] {
  const isRing = shape.type === 'MultiPolygon';
  return pathsOf(shape).flatMap((path, number) => {
    const sides = new Uint8Array(isRing ? path.length : path.length - 1).fill(1);
    for (const { path: of, from, handed, isRing: isWhole } of stretches) {
      if (of !== number) continue;
      const covered = isWhole ? handed.length : handed.length - 1;
      for (let at = 0; at < covered; at++) sides[(from + at) % path.length] = 0;
    }
    return runsOf(sides, isRing).flatMap(([from, length]) =>
      length > 0 ? [Array.from({ length: length + 1 }, (_, at) => cornerOf(path, from + at))] : [],
    );
  });
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/**
 * The shape after a change of the corners of one stretch. Corners that the library left where they were handed to it stay
 * what they are in the shape, to the bit.
 * @param at the stretch that changed, among all that were handed. @param now its corners as the library has them
 * @returns with it the stretches as they lie in it; both the very same where nothing changed
 */
export function withStretch(
  shape: DrawnShape,
  stretches: readonly Stretch[],
  at: number,
  now: readonly Position[],
): { shape: DrawnShape; stretches: readonly Stretch[] } {
  const { path: number, from, handed } = itemAt(stretches, at);
  const least = Math.min(now.length, handed.length);
  let before = 0;
  while (before < least && isSame(itemAt(now, before), itemAt(handed, before))) before++;
  if (before === now.length && before === handed.length) return { shape, stretches };
  let after = 0;
  while (after < least - before && isSame(now.at(-1 - after)!, handed.at(-1 - after)!)) after++;
  const added = now.slice(before, now.length - after);
  const gone = handed.length - after - before;

  const path = itemAt(pathsOf(shape), number);
  // The path as it goes on from the stretch, so that no change lies over its end.
  const turned = [...path.slice(from), ...path.slice(0, from)];
  turned.splice(before, gone, ...added);
  const first = firstAfter(from === 0 ? 0 : path.length - from, before, gone, added.length);
  const placeOf = (place: number): number => (place - first + turned.length) % turned.length;
  return {
    shape: withPath(shape, number, [...turned.slice(first), ...turned.slice(0, first)]),
    stretches: stretches.map((stretch, other) => {
      if (other === at) return { ...stretch, from: placeOf(0), handed: now };
      if (stretch.path !== number) return stretch;
      const place = (stretch.from - from + path.length) % path.length;
      return { ...stretch, from: placeOf(place + added.length - gone) };
    }),
  };
}

/** Where the first corner of a path is after so many, from a place, made way for others. */
function firstAfter(first: number, before: number, gone: number, added: number): number {
  if (first === 0 || first <= before - 1 || (first === before && gone > 0)) return first;
  return first >= before + gone ? first + added - gone : Math.min(first, before + added);
}

/**
 * The shape with one corner somewhere else, or without it (null).
 * @param at its place in the path
 * @returns null where too few would be left
 */
export function withCorner(
  shape: DrawnShape,
  path: number,
  at: number,
  position: Position | null,
): DrawnShape | null {
  const corners = [...itemAt(pathsOf(shape), path)];
  if (position) corners.splice(at, 1, position);
  else corners.splice(at, 1);
  const fewest = { Point: 1, LineString: 2, MultiPolygon: 3 }[shape.type];
  return corners.length < fewest ? null : withPath(shape, path, corners);
}
