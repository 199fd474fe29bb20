import { segmentLengths } from '../geo/ellipsoidLengths';
import { attributeValue } from './columns';
import type { AttributeColumn, Columns } from './columns';
import { namesRows } from './idColumns';

/** Rows that say the same as an earlier one of their file. Nothing is taken away: each of them counts. */
export interface DuplicateRows {
  /** By the value of the column that names each row; null where no column does. */
  sameId: { column: string; pairs: DuplicatePairs } | null;
  /** By where they lie: each position within 0.1 m in Lambert 72 of that of the other. */
  samePlace: DuplicatePairs;
}

/** The features that repeat an earlier one, ascending, and beside each the first that it repeats. */
export interface DuplicatePairs {
  features: readonly number[];
  firsts: readonly number[];
}

/** Metres in Lambert 72 within which two positions are the same place. */
export const SAME_PLACE = 0.1;
/** Degrees of a cell, each side of it longer than {@link SAME_PLACE} as far north as 60°. */
const CELL_EAST = 2e-6;
const CELL_NORTH = 1e-6;
const NONE = -1;
const SEVERAL_KINDS = 255;

/** Find the rows of a layer that repeat an earlier one. @param columns in degrees (EPSG:4326) */
export function duplicateRows(columns: Columns): DuplicateRows {
  const named = columns.attributes.find(({ name }) => namesRows(name));
  return {
    sameId: named ? { column: named.name, pairs: sameValues(named, columns.count) } : null,
    samePlace: samePlaces(columns),
  };
}

function sameValues(column: AttributeColumn, count: number): DuplicatePairs {
  const firstOf = new Map<unknown, number>();
  const pairs = { features: [] as number[], firsts: [] as number[] };
  for (let feature = 0; feature < count; feature++) {
    const value = attributeValue(column, feature);
    if (value === null || value === '') continue;
    const first = firstOf.get(value);
    if (first === undefined) firstOf.set(value, feature);
    else {
      pairs.features.push(feature);
      pairs.firsts.push(first);
    }
  }
  return pairs;
}

/** The positions of every feature with one kind of geometry: of which kind, the first and the one after the last. */
interface Paths {
  kind: Uint8Array;
  first: Uint32Array;
  end: Uint32Array;
}

function pathsOf({ count, points, lines, polygons }: Columns): Paths {
  const paths: Paths = {
    kind: new Uint8Array(count),
    first: new Uint32Array(count),
    end: new Uint32Array(count),
  };
  const add = (kind: number, feature: number, first: number, end: number): void => {
    if (paths.kind[feature] === 0) {
      paths.kind[feature] = kind;
      paths.first[feature] = first;
    } else if (paths.kind[feature] !== kind) paths.kind[feature] = SEVERAL_KINDS;
    paths.end[feature] = end;
  };
  points.feature.forEach((feature, at) => {
    add(1, feature, at, at + 1);
  });
  lines.feature.forEach((feature, at) => {
    add(2, feature, lines.start[at]!, lines.start[at + 1]!);
  });
  const { ringStart, polygonStart } = polygons;
  polygons.feature.forEach((feature, at) => {
    add(3, feature, ringStart[polygonStart[at]!]!, ringStart[polygonStart[at + 1]!]!);
  });
  return paths;
}

/**
 * Every feature is looked up by its first position among the first of each place, in the cells around; those with
 * geometry of several kinds are the same as none.
 */
function samePlaces(columns: Columns): DuplicatePairs {
  const { count } = columns;
  const { kind, first, end } = pathsOf(columns);
  const positionsOf = [null, columns.points, columns.lines, columns.polygons] as const;
  const length = new Float64Array(2);
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * count)));
  const head = new Int32Array(size).fill(NONE);
  const next = new Int32Array(count).fill(NONE);
  const slot = (east: number, north: number): number =>
    (Math.imul(east, 73_856_093) ^ Math.imul(north, 19_349_663)) & (size - 1);
  const areSame = (a: number, b: number): boolean => {
    const steps = end[a]! - first[a]!;
    if (kind[a] !== kind[b] || steps !== end[b]! - first[b]!) return false;
    const { positions } = positionsOf[kind[a] as 1 | 2 | 3];
    for (let step = 0; step < steps; step++) {
      const [at, other] = [2 * (first[a]! + step), 2 * (first[b]! + step)];
      segmentLengths(positions[at]!, positions[at + 1]!, positions[other]!, positions[other + 1]!, length);
      if (!(length[0]! <= SAME_PLACE)) return false;
    }
    return true;
  };
  const pairs = { features: [] as number[], firsts: [] as number[] };
  for (let feature = 0; feature < count; feature++) {
    if (kind[feature] === 0 || kind[feature] === SEVERAL_KINDS) continue;
    const { positions } = positionsOf[kind[feature] as 1 | 2 | 3];
    const east = Math.floor(positions[2 * first[feature]!]! / CELL_EAST);
    const north = Math.floor(positions[2 * first[feature]! + 1]! / CELL_NORTH);
    let found = NONE;
    for (let cell = 0; cell < 9 && found === NONE; cell++) {
      const near = head[slot(east + (cell % 3) - 1, north + Math.floor(cell / 3) - 1)]!;
      for (let other = near; other !== NONE && found === NONE; other = next[other]!)
        if (areSame(feature, other)) found = other;
    }
    if (found === NONE) {
      const own = slot(east, north);
      next[feature] = head[own]!;
      head[own] = feature;
    } else {
      pairs.features.push(feature);
      pairs.firsts.push(found);
    }
  }
  return pairs;
}
