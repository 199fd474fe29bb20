import type { Columns } from '../../features/columns';
import { SAME_PLACE } from '../../features/duplicateRows';
import { transformPositions } from '../../geo/transform';

/** A point, a line or a ring of a feature, as a run of interleaved metres. */
interface Path {
  kind: 'point' | 'line' | 'ring';
  positions: Float64Array;
  first: number;
  /** Not included. */
  end: number;
}

/** A box in the Lambert 72 plane, in metres. */
export interface PlacedBox {
  x: number;
  y: number;
  /** Width and height together. */
  size: number;
}

/** Interleaved degrees as metres of the Lambert 72 plane (EPSG:31370). */
function inPlane(degrees: Float64Array): Float64Array {
  const plane = degrees.slice();
  transformPositions(plane, 'EPSG:4326', 'EPSG:31370');
  return plane;
}

/** The first part of every feature, and the number of parts at the end. */
function firstParts(feature: Uint32Array, count: number): Uint32Array {
  const first = new Uint32Array(count + 1);
  for (const one of feature) first[one + 1]!++;
  for (let index = 0; index < count; index++) first[index + 1]! += first[index]!;
  return first;
}

/** The features of a layer in the Lambert 72 plane, to tell whether those of two layers lie in the same place. */
export class PlacedFeatures {
  readonly #columns: Columns;
  readonly #planes: { points: Float64Array; lines: Float64Array; polygons: Float64Array };
  readonly #first: { points: Uint32Array; lines: Uint32Array; polygons: Uint32Array };

  constructor(columns: Columns) {
    const { points, lines, polygons, count } = columns;
    this.#columns = columns;
    this.#planes = {
      points: inPlane(points.positions),
      lines: inPlane(lines.positions),
      polygons: inPlane(polygons.positions),
    };
    this.#first = {
      points: firstParts(points.feature, count),
      lines: firstParts(lines.feature, count),
      polygons: firstParts(polygons.feature, count),
    };
  }

  /** All that is drawn of a feature; nothing for one without geometry. */
  paths(feature: number): Path[] {
    const { lines, polygons } = this.#columns;
    const paths: Path[] = [];
    const partsOf = (first: Uint32Array): [number, number] => [first[feature]!, first[feature + 1]!];
    const [point, lastPoint] = partsOf(this.#first.points);
    for (let part = point; part < lastPoint; part++)
      paths.push({ kind: 'point', positions: this.#planes.points, first: part, end: part + 1 });
    const [line, lastLine] = partsOf(this.#first.lines);
    for (let part = line; part < lastLine; part++) {
      const [first, end] = [lines.start[part]!, lines.start[part + 1]!];
      paths.push({ kind: 'line', positions: this.#planes.lines, first, end });
    }
    const [polygon, lastPolygon] = partsOf(this.#first.polygons);
    for (let ring = polygons.polygonStart[polygon]!; ring < polygons.polygonStart[lastPolygon]!; ring++) {
      const [first, end] = [polygons.ringStart[ring]!, polygons.ringStart[ring + 1]!];
      paths.push({ kind: 'ring', positions: this.#planes.polygons, first, end });
    }
    return paths;
  }

  /** The box around a feature by its middle, with its width and height together; null without geometry. */
  box(feature: number): PlacedBox | null {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { positions, first, end } of this.paths(feature)) {
      for (let index = first; index < end; index++) {
        minX = Math.min(minX, positions[2 * index]!);
        maxX = Math.max(maxX, positions[2 * index]!);
        minY = Math.min(minY, positions[2 * index + 1]!);
        maxY = Math.max(maxY, positions[2 * index + 1]!);
      }
    }
    if (minX > maxX) return null;
    return { x: (minX + maxX) / 2, y: (minY + maxY) / 2, size: maxX - minX + (maxY - minY) };
  }
}

/** How far the middles of two boxes lie apart, in metres; 0 where neither is drawn, null where only one is. */
export function boxDistance(a: PlacedBox | null, b: PlacedBox | null): number | null {
  if (!a || !b) return a === b ? 0 : null;
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/**
 * Whether two features lie in the same place: part by part, in any order, corner by corner within {@link SAME_PLACE}. A
 * ring may begin at another corner and run the other way around. A corner more or less is another shape.
 */
export function inSamePlace(a: readonly Path[], b: readonly Path[]): boolean {
  if (a.length !== b.length) return false;
  const left = [...b];
  return a.every((path) => {
    const at = left.findIndex((other) => isSamePath(path, other));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}

function isSamePath(a: Path, b: Path): boolean {
  const length = a.end - a.first;
  if (a.kind !== b.kind || length !== b.end - b.first) return false;
  if (a.kind !== 'ring') return runs(a, b, length, 0, 1) || runs(a, b, length, length - 1, -1);
  // The last position of a ring is its first again.
  const corners = length - 1;
  for (let start = 0; start < corners; start++) {
    if (!isNear(a, a.first, b, b.first + start)) continue;
    if (runs(a, b, corners, start, 1) || runs(a, b, corners, start, -1)) return true;
  }
  return corners <= 0;
}

/** Whether the corners of one follow those of the other, from a corner on and in a direction; rings go on at their begin. */
function runs(a: Path, b: Path, corners: number, start: number, step: 1 | -1): boolean {
  for (let index = 0; index < corners; index++) {
    const other = (start + step * index + 2 * corners) % corners;
    if (!isNear(a, a.first + index, b, b.first + other)) return false;
  }
  return true;
}

function isNear(a: Path, at: number, b: Path, other: number): boolean {
  const dx = a.positions[2 * at]! - b.positions[2 * other]!;
  const dy = a.positions[2 * at + 1]! - b.positions[2 * other + 1]!;
  return Math.hypot(dx, dy) <= SAME_PLACE;
}
