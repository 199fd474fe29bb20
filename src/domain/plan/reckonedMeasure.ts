import type { TargetInForce } from '../targets/targetInForce';
import { itemAt } from '../itemAt';
import { costOf } from './cost';
import type { MeasureCost } from './cost';
import type { CostRate } from './costRate';
import { countedQuantity, inUnits } from './countedQuantity';
import type { CountedFor, DrawnSize, MeasureCount, NotCounted } from './countedQuantity';
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

/** What a measure is reckoned with, besides itself. */
export interface ReckonedWith {
  held: TargetInForce;
  /** What is drawn of it; null where that is not known, or nothing is. */
  size: DrawnSize | null;
  /** Its parts in areas of a level, in the whole numbers in which plans are added up. */
  shares: { areas: readonly number[]; amounts: readonly number[] } | undefined;
  rates: readonly CostRate[];
  cpeWeights: CountedFor['cpeWeights'];
}

/** Reckon a measure: what it counts by the rule of its target, what it costs, and where it lies. */
export function reckonMeasure(
  measure: PlannedMeasure,
  { held, size, shares, rates, cpeWeights }: ReckonedWith,
): ReckonedMeasure {
  const { unit, counting } = held.target;
  const count = countedQuantity(measure, size, { target: { unit, counting }, cpeWeights });
  const areas = (shares?.areas ?? []).map((area, at) => ({
    area,
    quantity: inUnits(itemAt(shares?.amounts ?? [], at), unit),
  }));
  return {
    ...{ measure, held, count },
    quantity: count.counted === null ? null : inUnits(count.counted, unit),
    cost: costOf(measure, count.drawn, rates),
    areas: areas.sort((a, b) => Math.abs(b.quantity) - Math.abs(a.quantity)),
  };
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
