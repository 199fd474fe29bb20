import { planarRingArea } from '../../geo/planarMeasures';
import { polygonArea } from '../../geo/geodesicMeasures';
import type { PolygonColumns } from '../../features/columns';
import { GrowingArray } from '../../features/growingArray';
import { polygonAt } from '../../features/polygonAt';
import { isStarShaped } from './isStarShaped';
import { linework } from './linework';
import { oddRings } from './oddRings';
import type { Ring } from './oddRings';
import { polygonMeetsItself } from './polygonMeetsItself';

/** Areas in square degrees that differ by less than this share are the same. */
const SAME = 1e-9;

/**
 * Polygons whose rings do not cross: one that crosses itself is replaced by what an odd number of its edges encloses
 * (the even-odd rule), as several polygons of the same feature. One that only touches itself stays as it is.
 * @returns the same columns when no polygon crosses itself.
 */
export function evenOddPolygons(polygons: PolygonColumns): PolygonColumns {
  const replaced = new Map<number, Ring[][]>();
  for (let polygon = 0; polygon < polygons.feature.length; polygon++) {
    if (isPlainlySimple(polygons, polygon)) continue;
    if (!polygonMeetsItself(polygons, polygon)) continue;
    const resolved = oddRings(linework(polygons, polygon));
    if (!isSameSize(polygons, polygon, resolved)) replaced.set(polygon, resolved);
  }
  return replaced.size === 0 ? polygons : withReplaced(polygons, replaced);
}

function isPlainlySimple({ positions, ringStart, polygonStart }: PolygonColumns, polygon: number): boolean {
  const outer = polygonStart[polygon]!;
  if (polygonStart[polygon + 1]! > outer + 1) return false;
  const [first, end] = [ringStart[outer]!, ringStart[outer + 1]!];
  return end - first <= 4 || isStarShaped(positions, first, end);
}

function isSameSize(polygons: PolygonColumns, polygon: number, resolved: readonly Ring[][]): boolean {
  const rings = [polygons.polygonStart[polygon]!, polygons.polygonStart[polygon + 1]!] as const;
  const size = polygonArea(planarRingArea, polygons.positions, polygons.ringStart, rings);
  const ringArea = (ring: Ring): number => planarRingArea(Float64Array.from(ring.flat()), 0, ring.length);
  const odd = resolved.reduce(
    (sum, [outer, ...holes]) => holes.reduce((rest, hole) => rest - ringArea(hole), sum + ringArea(outer!)),
    0,
  );
  return Math.abs(odd - size) <= SAME * size;
}

function withReplaced(polygons: PolygonColumns, replaced: ReadonlyMap<number, Ring[][]>): PolygonColumns {
  const positions = new GrowingArray(new Float64Array(polygons.positions.length));
  const ringStart = new GrowingArray(new Uint32Array(polygons.ringStart.length));
  const polygonStart = new GrowingArray(new Uint32Array(polygons.polygonStart.length));
  const feature = new GrowingArray(new Uint32Array(polygons.feature.length));
  polygons.feature.forEach((owner, polygon) => {
    for (const rings of replaced.get(polygon) ?? [polygonAt(polygons, polygon).coordinates]) {
      feature.push(owner);
      polygonStart.push(ringStart.length);
      for (const ring of rings) {
        ringStart.push(positions.length / 2);
        for (const [x, y] of ring) positions.push2(x!, y!);
      }
    }
  });
  polygonStart.push(ringStart.length);
  ringStart.push(positions.length / 2);
  return {
    positions: positions.toArray(),
    ringStart: ringStart.toArray(),
    polygonStart: polygonStart.toArray(),
    feature: feature.toArray(),
  };
}
