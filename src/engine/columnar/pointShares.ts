import type { PointColumns } from '../../features/columns';
import type { AreaIndex } from '../areaIndex/areaIndex';
import { SPLIT } from '../features/itemSharer';
import { PartsBuilder } from '../features/partsBuilder';
import type { LayerShares } from '../features/shareFeatures';
import { labelPoints } from '../points/labelPoints';

/**
 * Where point features lie. A feature with several points is cut by number: each point is an equal part of it.
 * @param count number of features of the layer; one without points lies nowhere.
 */
export function pointShares(index: AreaIndex, points: PointColumns, count: number): LayerShares {
  const setOfPoint = labelPoints(index, points.positions);
  const parts = new PartsBuilder();
  if (isOnePointEach(points, count)) return { label: setOfPoint, parts: parts.finish() };
  const label = new Int32Array(count);
  const { feature } = points;
  for (let first = 0; first < feature.length;) {
    let end = first + 1;
    while (end < feature.length && feature[end] === feature[first]) end++;
    const sets = setOfPoint.subarray(first, end);
    if (sets.every((set) => set === sets[0])) {
      label[feature[first]!] = sets[0]!;
    } else {
      label[feature[first]!] = SPLIT;
      for (const [area, points] of pointsPerArea(index, sets)) {
        parts.add(feature[first]!, area, points / sets.length, points / sets.length);
      }
    }
    first = end;
  }
  return { label, parts: parts.finish() };
}

/** True when feature i is point i, as in nearly every layer of points. */
export function isOnePointEach({ feature }: PointColumns, count: number): boolean {
  if (feature.length !== count) return false;
  for (let i = 0; i < count; i++) if (feature[i] !== i) return false;
  return true;
}

function pointsPerArea(index: AreaIndex, sets: Int32Array): Map<number, number> {
  const perArea = new Map<number, number>();
  for (const set of sets) {
    for (const area of index.sets.areas[set]!) perArea.set(area, (perArea.get(area) ?? 0) + 1);
  }
  return perArea;
}
