import { costByArea } from '../../src/domain/plan/cost';
import type { CostTotal } from '../../src/domain/plan/cost';
import { ratesInForce } from '../../src/domain/plan/costRate';
import type { CostRate } from '../../src/domain/plan/costRate';
import type { CountedFor, DrawnSize } from '../../src/domain/plan/countedQuantity';
import { isInPlan } from '../../src/domain/plan/phasing';
import type { PlanView } from '../../src/domain/plan/phasing';
import type { PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import { reckonMeasure } from '../../src/domain/plan/reckonedMeasure';
import type { ReckonedMeasure } from '../../src/domain/plan/reckonedMeasure';
import { lekpTarget } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import { asInPact } from '../../src/domain/targets/targetInForce';
import type { TalliedShare } from '../../src/engine/edits/planTallies';

/** What the engine knows of a measure: what is drawn of it, and where it counts. */
interface Placed {
  measure: PlannedMeasure;
  size: DrawnSize | null;
  shares: readonly TalliedShare[];
}

/**
 * Measures of targets of the pact with what each counts and costs and where it lies, as the list of the page has them.
 * @param own the rates that the file of the plan brings; for all else those hold that a project starts with
 */
export function reckonedPlan(
  placed: readonly Placed[],
  cpeWeights: CountedFor['cpeWeights'],
  own: readonly CostRate[],
): ReckonedMeasure[] {
  const rates = ratesInForce(own);
  return placed.map(({ measure, size, shares }) =>
    reckonMeasure(measure, {
      held: asInPact(lekpTarget(measure.target as TargetId)),
      ...{ size, shares: shares[0]?.levels[0], rates, cpeWeights },
    }),
  );
}

/** What the measures in the plan of a target cost by area, those that count nothing with them. */
export function planCosts(
  rows: readonly ReckonedMeasure[],
  target: TargetId,
  { year, statuses }: Pick<PlanView, 'statuses'> & { year: number | null },
  areaOf: (code: string) => number | null,
): ReadonlyMap<number, CostTotal> {
  const { counting, deadline } = lekpTarget(target);
  const deadlineYear = Number(deadline.slice(0, 4));
  const base = { fromYear: counting.fromYear, deadlineYear };
  const view = { year: year ?? deadlineYear, statuses };
  return costByArea(
    rows.filter(({ measure }) => measure.target === target && isInPlan(measure, base, view)),
    ({ place }) => (place.kind === 'geometry' ? null : areaOf(place.area.code)),
  );
}
