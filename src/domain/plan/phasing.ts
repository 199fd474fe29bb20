import type { MeasureStatus } from '../measures/measureAttributes';
import type { UnitId } from '../targets/target';
import type { TargetInForce } from '../targets/targetInForce';
import { inUnits } from './countedQuantity';

/** What measures of one status and year count for one target in one area, added up. */
export interface PlannedSum {
  status: MeasureStatus;
  year: number | null;
  /** In small units. */
  amount: number;
  measures: number;
}

/** Which measures of a scenario count, and until when. */
export interface PlanView {
  /** "Na plan, 31 december …": the year of the slider. */
  year: number;
  statuses: ReadonlySet<MeasureStatus>;
  /** Whether realised points that nobody weighed count as one equivalent each. */
  pointsAreCpe: boolean;
}

/** The statuses that count where the user says nothing: an idea does not. */
export const COUNTING_STATUSES: ReadonlySet<MeasureStatus> = new Set(['planned', 'in_progress', 'realised']);

/** How an area stands for a target without the plan. */
export interface PlanBase {
  unit: UnitId;
  /** In the unit; null: not known. */
  realised: number | null;
  /** True where what is realised are charging points and not equivalents, so that a plan cannot be added to it. */
  inPoints: boolean;
  goal: number | null;
  /** First year that counts for the target; null where age does not matter. */
  fromYear: number | null;
  /** Year of the date of the header: a plan for an earlier year is still to come. */
  headerYear: number;
  deadlineYear: number;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * How an area stands without the plan, from its record.
 * @param date of the header, ISO. @param inPoints whether what is realised are points without power
 */
export function planBaseOf(
  { inForce, realised, goal }: Pick<PlanBase, 'realised' | 'goal'> & { inForce: TargetInForce },
  date: string,
  inPoints: boolean,
): PlanBase {
  const { unit, deadline, counting } = inForce.target;
  return {
    ...{ unit, realised, goal, inPoints },
    fromYear: counting.fromYear,
    headerYear: yearOf(date),
    deadlineYear: yearOf(deadline),
  };
}

/** A part of a plan, in the unit. */
export interface PlanPart {
  quantity: number;
  measures: number;
}

/** The first 31 December on which the goal is reached: it was already, in a year, or in one after the deadline. */
export type YearReached = { kind: 'already' } | { kind: 'inTime' | 'late'; year: number };

/** How an area stands for a target after a plan. */
export interface PlanOutcome {
  year: number;
  /** With a counting status and a year up to the year of the view. */
  planned: PlanPart;
  /** Of `planned`, what the scenario calls realised: not in the inventory yet. */
  realisedInPlan: PlanPart;
  /** With a counting status and a later year, up to the deadline. */
  later: PlanPart;
  /** With a counting status and a year after the deadline. */
  afterDeadline: PlanPart;
  /** With a counting status and no year: in no year of the plan. */
  withoutYear: PlanPart;
  /** Called realised in a year before the first that counts. */
  beforeStart: PlanPart;
  ideas: PlanPart;
  /** With another status that does not count in the view. */
  switchedOff: PlanPart;
  /** Why the plan stands apart from what is realised: that is not known, or in points. null: they add up. */
  apart: 'noBase' | 'points' | null;
  realised: number | null;
  /** Realised and planned; null where they do not add up. */
  total: number | null;
  /** Goal minus total; negative when the goal is passed, null where it or the total is not known. */
  gap: number | null;
  gapWithoutPlan: number | null;
  /** Total by the goal; null where either is not known or the goal is 0. */
  share: number | null;
  /** null: not with this plan, or not known, as `gap` tells. */
  reached: YearReached | null;
}

/** Where a measure of a plan stands in its outcome. */
type Part = 'planned' | 'later' | 'afterDeadline' | 'withoutYear' | 'beforeStart' | 'ideas' | 'switchedOff';

/** Of most areas of a level most parts are nothing. */
const NOTHING: PlanPart = { quantity: 0, measures: 0 };

/**
 * How an area stands on 31 December of the year of the view: what is realised at the date of the header, as it is, and
 * the measures that count by then.
 * @param sums what the measures of the scenario count in the area, those that count nothing left out
 */
export function planOutcome(sums: readonly PlannedSum[], base: PlanBase, view: PlanView): PlanOutcome {
  const { goal, unit } = base;
  const placed: Partial<Record<Part, PlannedSum[]>> = {};
  for (const sum of sums) (placed[placeOf(sum, base, view)] ??= []).push(sum);
  const partOf = (of: readonly PlannedSum[] = []): PlanPart =>
    of.length === 0 ? NOTHING : addedUp(of, unit);
  const planned = partOf(placed.planned);
  const apart =
    base.realised === null ? 'noBase' : base.inPoints && !view.pointsAreCpe ? ('points' as const) : null;
  const total = apart === null && base.realised !== null ? base.realised + planned.quantity : null;
  return {
    year: view.year,
    planned,
    realisedInPlan: partOf(placed.planned?.filter(({ status }) => status === 'realised')),
    later: partOf(placed.later),
    afterDeadline: partOf(placed.afterDeadline),
    withoutYear: partOf(placed.withoutYear),
    beforeStart: partOf(placed.beforeStart),
    ideas: partOf(placed.ideas),
    switchedOff: partOf(placed.switchedOff),
    apart,
    realised: base.realised,
    total,
    gap: goal === null || total === null ? null : goal - total,
    gapWithoutPlan: goal === null || base.realised === null ? null : goal - base.realised,
    share: goal === null || goal === 0 || total === null ? null : total / goal,
    reached: apart === null ? yearReached(sums, base, view) : null,
  };
}

/** In which part of a plan measures of a status and year are. */
function placeOf(
  { status, year }: Pick<PlannedSum, 'status' | 'year'>,
  base: Pick<PlanBase, 'fromYear' | 'deadlineYear'>,
  view: Pick<PlanView, 'year' | 'statuses'>,
): Part {
  if (!view.statuses.has(status)) return status === 'idea' ? 'ideas' : 'switchedOff';
  if (year === null) return 'withoutYear';
  if (status === 'realised' && base.fromYear !== null && year < base.fromYear) return 'beforeStart';
  if (year > base.deadlineYear) return 'afterDeadline';
  return year <= view.year ? 'planned' : 'later';
}

/** Whether measures of a status and year are in the plan at the year of the view: those of which `planned` is the sum. */
export function isInPlan(
  dated: Pick<PlannedSum, 'status' | 'year'>,
  base: Pick<PlanBase, 'fromYear' | 'deadlineYear'>,
  view: Pick<PlanView, 'year' | 'statuses'>,
): boolean {
  return placeOf(dated, base, view) === 'planned';
}

/** Added up in small units, whatever the order, and only then in the unit. */
function addedUp(sums: readonly PlannedSum[], unit: UnitId): PlanPart {
  const amount = sums.reduce((all, sum) => all + sum.amount, 0);
  return { quantity: inUnits(amount, unit), measures: sums.reduce((all, sum) => all + sum.measures, 0) };
}

/** A plan with nothing left to come: its counted measures by year, those after the deadline with them. */
const WHOLE_PLAN: ReadonlySet<Part> = new Set(['planned', 'later', 'afterDeadline']);

/** What is planned in all by the end of every year from that of the header to the last of the plan, in the unit. */
export function planSteps(
  sums: readonly PlannedSum[],
  base: PlanBase,
  view: PlanView,
): { year: number; quantity: number }[] {
  const dated = sums.flatMap((sum) => {
    if (sum.year === null || !WHOLE_PLAN.has(placeOf(sum, base, view))) return [];
    // What was planned for a year that has passed is not in the inventory, so it is still to come.
    return [{ year: Math.max(sum.year, base.headerYear), amount: sum.amount }];
  });
  const last = dated.reduce((year, one) => Math.max(year, one.year), base.deadlineYear);
  const byYear = new Map<number, number>();
  for (const { year, amount } of dated) byYear.set(year, (byYear.get(year) ?? 0) + amount);
  let amount = 0;
  return Array.from({ length: Math.max(0, last - base.headerYear + 1) }, (_, index) => {
    const year = base.headerYear + index;
    amount += byYear.get(year) ?? 0;
    return { year, quantity: inUnits(amount, base.unit) };
  });
}

/** When the goal is reached with what is realised now, as it is, and the whole plan. */
function yearReached(sums: readonly PlannedSum[], base: PlanBase, view: PlanView): YearReached | null {
  const { goal, realised, deadlineYear } = base;
  if (goal === null || realised === null) return null;
  if (realised >= goal) return { kind: 'already' };
  if (sums.length === 0) return null;
  const step = planSteps(sums, base, view).find(({ quantity }) => realised + quantity >= goal);
  return step ? { kind: step.year > deadlineYear ? 'late' : 'inTime', year: step.year } : null;
}
