import type { ExclusionReason } from '../measures/exclusion';
import type { TargetInForce } from '../targets/targetInForce';
import { costByArea } from './cost';
import type { CostTotal, MeasureCost } from './cost';
import type { MeasureCount } from './countedQuantity';
import type { PlannedMeasure } from './plannedMeasure';

/** A measure with what it counts and costs, and where on a level it lies. */
export interface ReckonedMeasure {
  measure: PlannedMeasure;
  held: TargetInForce;
  count: MeasureCount;
  /** In the unit of its target; null where it does not count. */
  quantity: number | null;
  cost: MeasureCost;
  /** Areas of the level in which it lies, by index, the largest part first, each with its part in the unit. */
  areas: readonly { area: number; quantity: number }[];
  /** The part, in the unit, that lies in none of the areas or cannot be divided over them. */
  elsewhere: number;
}

/** Why a measure asks for attention: it does not count for want of something, has no year, or comes too late. */
export type Attention = 'notCounted' | 'noYear' | 'late';

/** What keeps a measure from counting though nobody chose so: what somebody says of it (compensation, private) does not. */
const MENDABLE: ReadonlySet<ExclusionReason> = new Set(['tooSmall', 'noQuantity', 'otherGeometry']);

/** What keeps a measure from counting and can be mended; null where nothing does. */
export function attentionOf({
  measure,
  held,
  count,
}: Pick<ReckonedMeasure, 'measure' | 'held' | 'count'>): Attention | null {
  if (count.notCounted) return MENDABLE.has(count.notCounted.reason) ? 'notCounted' : null;
  if (measure.status === 'idea') return null;
  if (measure.year === null) return 'noYear';
  return measure.year > Number(held.target.deadline.slice(0, 4)) ? 'late' : null;
}

/** Stands for no area of the level: what lies outside, cannot be divided, or does not count and so was not measured. */
export const NO_AREA = -1;

/**
 * What measures cost by area of the level on which they were reckoned, and under {@link NO_AREA} what is in none. The
 * areas add up to the whole.
 * @param indexOf index on that level of the area that a measure is or hangs on; -1 for one of another level
 */
export function costOfAreas(
  rows: readonly ReckonedMeasure[],
  indexOf: (area: { levelId: string; code: string }) => number,
): Map<number, CostTotal> {
  const byMeasure = new Map(rows.map((row) => [row.measure, row]));
  return costByArea(rows, (measure) => {
    const { areas = [], elsewhere = 0 } = byMeasure.get(measure) ?? {};
    const parts = [
      ...areas.map(({ area, quantity }) => ({ area, weight: Math.abs(quantity) })),
      { area: NO_AREA, weight: Math.abs(elsewhere) },
    ];
    if (parts.some(({ weight }) => weight > 0)) return parts;
    const area = measure.place.kind === 'geometry' ? NO_AREA : indexOf(measure.place.area);
    return [{ area, weight: 1 }];
  });
}
