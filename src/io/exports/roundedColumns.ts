import type { Position } from 'geojson';
import type { CrsCode } from '../../geo/crsCode';
import { transformPositions } from '../../geo/transform';
import type { Columns, LineColumns, PolygonColumns } from '../../features/columns';
import { GrowingArray } from '../../features/growingArray';
import { ringCrossesItself } from './ringCrossesItself';

/**
 * The positions of a layer in degrees as a file is to have them: in `crs`, rounded to `decimals`, without the
 * repetitions that rounding makes, outer rings counterclockwise and holes clockwise (RFC 7946). A ring that rounding
 * leaves without a surface is left out, with its polygon when it is the outer one; a line keeps its two ends.
 */
export function roundedColumns(columns: Columns, crs: CrsCode, decimals: number): Columns {
  const { count, points, lines, polygons, attributes } = columns;
  return {
    count,
    points: { positions: rounded(points.positions, crs, decimals), feature: points.feature },
    lines: distinctLines(lines, rounded(lines.positions, crs, decimals)),
    polygons: woundPolygons(polygons, rounded(polygons.positions, crs, decimals)),
    attributes,
  };
}

function rounded(positions: Float64Array, crs: CrsCode, decimals: number): Float64Array {
  const own = positions.slice();
  transformPositions(own, 'EPSG:4326', crs);
  const scale = 10 ** decimals;
  for (let index = 0; index < own.length; index++) own[index] = Math.round(own[index]! * scale) / scale;
  return own;
}

const floats = (): GrowingArray<Float64Array> => new GrowingArray(new Float64Array(0));
const indexes = (): GrowingArray<Uint32Array> => new GrowingArray(new Uint32Array(0));

/** Add the positions from `first` up to, not including, `end`, each unless it repeats the one before. */
function pushDistinct(
  target: GrowingArray<Float64Array>,
  positions: Float64Array,
  first: number,
  end: number,
): void {
  for (let index = first; index < end; index++) {
    const [x, y] = [positions[index * 2]!, positions[index * 2 + 1]!];
    const repeats = index > first && target.at(target.length - 2) === x && target.at(target.length - 1) === y;
    if (!repeats) target.push2(x, y);
  }
}

function distinctLines({ start, feature }: LineColumns, positions: Float64Array): LineColumns {
  const target = floats();
  const starts = indexes();
  for (let line = 0; line < feature.length; line++) {
    const first = target.length;
    starts.push(first / 2);
    pushDistinct(target, positions, start[line]!, start[line + 1]!);
    if (target.length === first + 2) target.push2(target.at(first), target.at(first + 1));
  }
  starts.push(target.length / 2);
  return { positions: target.toArray(), start: starts.toArray(), feature };
}

function woundPolygons(source: PolygonColumns, positions: Float64Array): PolygonColumns {
  const target = floats();
  const [ringStart, polygonStart, feature] = [indexes(), indexes(), indexes()];
  for (let polygon = 0; polygon < source.feature.length; polygon++) {
    const outer = source.polygonStart[polygon]!;
    const firstRing = ringStart.length;
    for (let ring = outer; ring < source.polygonStart[polygon + 1]!; ring++) {
      const first = target.length;
      pushDistinct(target, positions, source.ringStart[ring]!, source.ringStart[ring + 1]!);
      if (windRing(target, first, ring === outer)) ringStart.push(first / 2);
      else target.truncate(first);
      if (ringStart.length === firstRing) break;
    }
    if (ringStart.length === firstRing) continue;
    polygonStart.push(firstRing);
    feature.push(source.feature[polygon]!);
  }
  polygonStart.push(ringStart.length);
  ringStart.push(target.length / 2);
  return {
    positions: target.toArray(),
    ringStart: ringStart.toArray(),
    polygonStart: polygonStart.toArray(),
    feature: feature.toArray(),
  };
}

/** Turn the closed ring from `first` to the end the way it has to run; false for one without a surface. */
function windRing(ring: GrowingArray<Float64Array>, first: number, isOuter: boolean): boolean {
  const count = (ring.length - first) / 2;
  if (count < 4) return false;
  // Seen from the first position, so that large coordinates do not eat the digits of a small ring.
  const [originX, originY] = [ring.at(first), ring.at(first + 1)];
  let twice = 0;
  for (let at = first; at < ring.length - 2; at += 2) {
    twice +=
      (ring.at(at) - originX) * (ring.at(at + 3) - originY) -
      (ring.at(at + 2) - originX) * (ring.at(at + 1) - originY);
  }
  if (twice !== 0 && twice > 0 !== isOuter) reversePositions(ring.reserve(0), first, ring.length);
  // The halves of a ring that crosses itself may cancel out; that it crosses is for the check to say.
  return twice !== 0 || ringCrossesItself(positionsFrom(ring, first));
}

function positionsFrom(ring: GrowingArray<Float64Array>, first: number): Position[] {
  return Array.from({ length: (ring.length - first) / 2 }, (_, at) => [
    ring.at(first + 2 * at),
    ring.at(first + 2 * at + 1),
  ]);
}

function reversePositions(values: Float64Array, first: number, end: number): void {
  for (let low = first, high = end - 2; low < high; low += 2, high -= 2) {
    const [x, y] = [values[low]!, values[low + 1]!];
    values[low] = values[high]!;
    values[low + 1] = values[high + 1]!;
    values[high] = x;
    values[high + 1] = y;
  }
}
