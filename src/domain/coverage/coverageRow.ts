import { lekpTarget } from '../targets/lekp';
import type { UnitId } from '../targets/target';
import type { CoverageRecord, CoverageState } from './coverageRecord';

/** The columns of a coverage record wherever it leaves the house, in their fixed order: users script on them. */
export const COVERAGE_COLUMNS = [
  'area_code',
  'area_name',
  'target',
  'unit',
  'denominator',
  'goal',
  'realised',
  'planned',
  'gap',
  'share',
  'expected',
  'pace_needed',
  'counted',
  'left_out',
  'state',
] as const;
export type CoverageColumn = (typeof COVERAGE_COLUMNS)[number];

/** What a row ends in besides where denominators are estimated. */
export const RANGE_COLUMNS = ['denominator_low', 'denominator_high'] as const;
export type RangeColumn = (typeof RANGE_COLUMNS)[number];

/** What a row ends in where it is held against a plan; `plan_reached` is a year, or `already`, and costs are in euro. */
export const PLAN_COLUMNS = [
  'plan_year',
  'plan_planned',
  'plan_measures',
  'plan_total',
  'plan_gap',
  'plan_share',
  'plan_reached',
  'plan_without_year',
  'plan_cost',
  'plan_own_cost',
  'plan_cost_unknown',
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What a row ends in at last where charging points were taken for equivalents. */
export const POINTS_COLUMN = 'plan_points_are_cpe';

/** One record as a flat row: numbers unrounded, null where not known. */
export interface CoverageRow extends Record<CoverageColumn, string | number | null> {
  unit: UnitId;
  state: CoverageState;
}

/** A record as the row that every table and file of numbers is made of. */
export function coverageRow(record: CoverageRecord): CoverageRow {
  return {
    area_code: record.areaCode,
    area_name: record.areaName,
    target: record.key,
    unit: lekpTarget(record.target).unit,
    denominator: record.denominator,
    goal: record.goal,
    realised: record.realised,
    planned: record.planned,
    gap: record.gap,
    share: record.share,
    expected: record.expected,
    pace_needed: record.paceNeeded,
    counted: record.counted,
    left_out: record.leftOutTotal,
    state: record.state,
  };
}

/** A row that ends in the range of its denominator, null where that is no estimate. */
export type RangedCoverageRow = CoverageRow & Record<RangeColumn, number | null>;

/** A record as a row with the range of its denominator. */
export function rangedCoverageRow(record: CoverageRecord): RangedCoverageRow {
  const range = record.denominatorEstimate;
  return {
    ...coverageRow(record),
    denominator_low: range?.low ?? null,
    denominator_high: range?.high ?? null,
  };
}

/** How a record stands after its plan, as the last cells of its row; null where that is not known. */
export function planCells({ plan, planCost }: CoverageRecord): Record<PlanColumn, number | string | null> {
  // Of measures of which no cost is known there is none to say.
  const isKnown = planCost && (planCost.measures === 0 || planCost.unknown < planCost.measures);
  return {
    plan_year: plan?.year ?? null,
    plan_planned: plan?.planned.quantity ?? null,
    plan_measures: plan?.planned.measures ?? null,
    plan_total: plan?.total ?? null,
    plan_gap: plan?.gap ?? null,
    plan_share: plan?.share ?? null,
    plan_reached: plan?.reached ? (plan.reached.kind === 'already' ? 'already' : plan.reached.year) : null,
    plan_without_year: plan?.withoutYear.quantity ?? null,
    plan_cost: isKnown ? planCost.cents / 100 : null,
    plan_own_cost: isKnown ? planCost.ownCents / 100 : null,
    plan_cost_unknown: planCost?.unknown ?? null,
  };
}
