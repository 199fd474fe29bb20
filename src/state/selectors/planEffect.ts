import { planOutcome } from '../../domain/plan/phasing';
import type { PlannedSum } from '../../domain/plan/phasing';
import { inSmallUnits } from '../../domain/plan/countedQuantity';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import type { AppState } from '../store/appStore';
import { selectPlannedSubject, selectScenario, selectSubjectAreas } from './plan';
import { selectShownTarget } from './targets';

/** The gap of the target on the screen in the area that the panels speak of, in its unit. */
export interface GapEffect {
  now: number;
  after: number;
}

/**
 * What a change of measures would do to the gap, without doing it.
 * @param change the measure as it would be; null: gone. It must count the same quantity, only elsewhere in time or status
 * @returns null where there is no gap to speak of, or it stays as it is
 */
export function gapEffect(
  state: AppState,
  rows: readonly ReckonedMeasure[],
  change: (measure: PlannedMeasure) => Pick<PlannedMeasure, 'status' | 'year'> | null,
): GapEffect | null {
  const held = selectShownTarget(state);
  const scenario = selectScenario(state);
  const planned = scenario && selectPlannedSubject(state, held.key, scenario.id);
  if (!planned) return null;
  const { sums, base, outcome } = planned;
  const now = outcome.gap;
  if (now === null) return null;
  const inSubject = new Set(selectSubjectAreas(state));
  // Added up by status and year first: thousands of measures are of a few of those.
  const moved = new Map<string, PlannedSum>();
  const move = ({ status, year }: Pick<PlannedSum, 'status' | 'year'>, amount: number, measures: 1 | -1) => {
    const name = `${status} ${year ?? '-'}`;
    const known = moved.get(name) ?? { status, year, amount: 0, measures: 0 };
    moved.set(name, { ...known, amount: known.amount + amount, measures: known.measures + measures });
  };
  for (const { measure, areas } of rows) {
    if (!measureServes(measure, held)) continue;
    const amount = areas
      .filter(({ area }) => inSubject.has(area))
      .reduce((sum, { quantity }) => sum + inSmallUnits(quantity, base.unit), 0);
    move(measure, -amount, -1);
    const next = change(measure);
    if (next) move(next, amount, 1);
  }
  const view = { year: outcome.year, statuses: state.planStatuses, pointsAreCpe: state.pointsAreCpe };
  const after = planOutcome([...sums, ...moved.values()], base, view).gap;
  return after === null || after === now ? null : { now, after };
}

/**
 * What is left of the target on the screen after the whole plan, by its deadline, in the chosen area or in all that are
 * shown; null where that is not known.
 */
export function leftAfterPlan(state: AppState): number | null {
  const scenario = selectScenario(state);
  const { key } = selectShownTarget(state);
  const planned = selectPlannedSubject(state, key, scenario?.id ?? '');
  if (!planned) return null;
  const { sums, base } = planned;
  const { planStatuses: statuses, pointsAreCpe } = state;
  return planOutcome(sums, base, { year: base.deadlineYear, statuses, pointsAreCpe }).gap;
}
