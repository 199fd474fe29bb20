import { drawnQuantity } from '../../domain/plan/countedQuantity';
import { formOf } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { lekpTarget } from '../../domain/targets/lekp';
import { MeasuredBatch } from './measuredBatch';
import { plannedEdits } from './plannedEdits';

/**
 * The numbers that the plan makes of what is drawn and a reader of layers would not: the trees of a row or a planting,
 * which in a layer is one thing unless it says how many.
 * @returns by id of the measure
 */
export function derivedQuantities(measures: readonly PlannedMeasure[]): ReadonlyMap<string, number> {
  const rows = measures.filter(({ kind, quantity, place }) => {
    const form = formOf(place);
    return kind === 'tree' && quantity === null && form !== null && form !== 'point';
  });
  const { columns } = plannedEdits(rows, () => []);
  const { sizes } = new MeasuredBatch(columns);
  const { counting } = lekpTarget('bomen');
  return new Map(rows.map((row, at) => [row.id, drawnQuantity(row, sizes[at] ?? null, counting) ?? 0]));
}
