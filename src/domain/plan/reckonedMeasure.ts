import type { TargetInForce } from '../targets/targetInForce';
import type { MeasureCost } from './cost';
import type { MeasureCount, NotCounted } from './countedQuantity';
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
}

/**
 * Why a measure asks for attention: its file says something that nobody understood, it does not count for want of
 * something, has no year, or comes too late.
 */
export type Attention = 'unclear' | 'notCounted' | 'noYear' | 'late';

/** What keeps a measure from counting though nobody chose so: what somebody says of it (compensation, private) does not. */
const MENDABLE: ReadonlySet<NotCounted['reason']> = new Set(['tooSmall', 'noQuantity', 'otherGeometry']);

/** What keeps a measure from counting and can be mended; null where nothing does. */
export function attentionOf({
  measure,
  held,
  count,
}: Pick<ReckonedMeasure, 'measure' | 'held' | 'count'>): Attention | null {
  if (count.notCounted?.reason === 'unclear') return 'unclear';
  if (count.notCounted) return MENDABLE.has(count.notCounted.reason) ? 'notCounted' : null;
  if (measure.status === 'idea') return null;
  if (measure.year === null) return 'noYear';
  return measure.year > Number(held.target.deadline.slice(0, 4)) ? 'late' : null;
}
