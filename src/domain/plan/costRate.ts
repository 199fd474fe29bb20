import * as v from 'valibot';
import { sameValue } from '../sameValue';
import { targetKeySchema } from '../targets/targetChange';
import type { TargetKey } from '../targets/targetInForce';
import { MEASURE_KIND_IDS } from './measureKind';
import type { MeasureKindId } from './measureKind';
import { moneySchema, shareSchema, yearSchema } from './plannedMeasure';
import type { PlannedMeasure } from './plannedMeasure';

/** What makes the same kind of measure cost another amount: whose ground it is, what the water is for, a removal. */
export const RATE_VARIANTS = ['public', 'private', 'reuse', 'buffer', 'infiltration', 'removed'] as const;
export type RateVariant = (typeof RATE_VARIANTS)[number];

/** What `per` units of a kind of measure cost. The unit is what is drawn or typed: connectors, not equivalents. */
export interface CostRate {
  id: string;
  kind: MeasureKindId;
  /** The only target that it holds for; null: all that the kind serves. */
  target: TargetKey | null;
  /** null: every variant, but for removals. */
  variant: RateVariant | null;
  /** Euro. */
  amount: number;
  per: number;
  /** Where the source gives a range, of which `amount` is the middle; else null. */
  range: { low: number; high: number } | null;
  /** `unknown`: the source does not say. */
  vat: 'included' | 'excluded' | 'unknown';
  /** `support`: what the pact's simulation table reckons with, which is no market price. */
  basis: 'support' | 'own';
  source: string;
  /** Year of the price level. */
  year: number;
  /** Share that others pay, 0 to 1. */
  coFinancing: number;
}

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** A rate as a project file holds it. */
export const costRateSchema: v.GenericSchema<unknown, CostRate> = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(MEASURE_KIND_IDS),
  target: v.nullable(targetKeySchema),
  variant: v.nullable(v.picklist(RATE_VARIANTS)),
  amount: moneySchema,
  per: positive,
  range: v.nullable(v.object({ low: moneySchema, high: moneySchema })),
  vat: v.picklist(['included', 'excluded', 'unknown']),
  basis: v.picklist(['support', 'own']),
  source: v.string(),
  year: yearSchema,
  coFinancing: shareSchema,
});

/** The support values of the pact's simulation table of 2021: not market prices, and half of them is the region's. */
const SUPPORT_2021 = {
  target: null,
  per: 1,
  range: null,
  vat: 'unknown',
  basis: 'support',
  source: 'simulatietabel LEKP 1.0',
  year: 2021,
  coFinancing: 0.5,
} as const;

/** The rates that a project starts with. Of cycle paths, charging points and reuse of water none was found. */
export const DEFAULT_RATES: readonly CostRate[] = [
  { id: 'support-tree-public', kind: 'tree', variant: 'public', amount: 163, ...SUPPORT_2021 },
  { id: 'support-tree-private', kind: 'tree', variant: 'private', amount: 54.5, ...SUPPORT_2021 },
  { id: 'support-hedge-public', kind: 'hedge', variant: 'public', amount: 15, ...SUPPORT_2021 },
  { id: 'support-hedge-private', kind: 'hedge', variant: 'private', amount: 5.5, ...SUPPORT_2021 },
  { id: 'support-greenBed', kind: 'greenBed', variant: null, amount: 589, ...SUPPORT_2021 },
  { id: 'support-renovation', kind: 'renovation', variant: null, amount: 136, ...SUPPORT_2021 },
  // For a project of 18 kWp, and only for the help that it gets.
  { id: 'support-energy', kind: 'energy', variant: null, amount: 1079, ...SUPPORT_2021, per: 18 },
  {
    ...{ id: 'support-accessPoint', kind: 'accessPoint', variant: null, amount: 9156, ...SUPPORT_2021 },
    range: { low: 5232, high: 13080 },
  },
  { id: 'support-unsealing-public', kind: 'unsealing', variant: 'public', amount: 54.5, ...SUPPORT_2021 },
  { id: 'support-unsealing-private', kind: 'unsealing', variant: 'private', amount: 38, ...SUPPORT_2021 },
  {
    ...{ id: 'support-rainwater-infiltration', kind: 'rainwater', variant: 'infiltration' },
    ...{ amount: 545, ...SUPPORT_2021 },
  },
  { id: 'support-rainwater-buffer', kind: 'rainwater', variant: 'buffer', amount: 1090, ...SUPPORT_2021 },
];

/** The rates of a project: those that it starts with, each as its own rates say it, and what these have besides. */
export function ratesInForce(own: readonly CostRate[]): readonly CostRate[] {
  const changed = new Map(own.map((rate) => [rate.id, rate]));
  const started = DEFAULT_RATES.map((rate) => changed.get(rate.id) ?? rate);
  return [...started, ...own.filter(({ id }) => !DEFAULT_RATES.some((rate) => rate.id === id))];
}

/**
 * What rates from elsewhere say otherwise than the own rates of a project: `fresh` where nobody here gave a rate, `other`
 * where somebody did.
 */
export function rateDifferences(
  own: readonly CostRate[],
  theirs: readonly CostRate[],
): { fresh: readonly CostRate[]; other: readonly CostRate[] } {
  const known = new Set(own.map(({ id }) => id));
  const inForce = new Map(ratesInForce(own).map((rate) => [rate.id, rate]));
  const differing = theirs.filter((rate) => !sameValue(inForce.get(rate.id), rate));
  return {
    fresh: differing.filter(({ id }) => !known.has(id)),
    other: differing.filter(({ id }) => known.has(id)),
  };
}

/** The variant of a measure that its rate hangs on; null for a kind that has one price. */
export function rateVariant(measure: PlannedMeasure): RateVariant | null {
  switch (measure.kind) {
    case 'hedge':
      return measure.attributes.removed ? 'removed' : measure.attributes.domain;
    case 'tree':
    case 'greenBed':
    case 'unsealing':
      return measure.attributes.domain;
    case 'rainwater':
      return measure.attributes.use;
    default:
      return null;
  }
}

/**
 * The rate that holds for a measure: one for its target goes before one for all, and one for its variant before one for
 * every variant. Taking a hedge away has no price of planting one.
 */
export function rateFor(measure: PlannedMeasure, rates: readonly CostRate[]): CostRate | null {
  const variant = rateVariant(measure);
  const fits = rates.filter(
    (rate) =>
      rate.kind === measure.kind &&
      (rate.target === null || rate.target === measure.target) &&
      (rate.variant === variant || (rate.variant === null && variant !== 'removed')),
  );
  const closeness = (rate: CostRate) => (rate.target === null ? 0 : 2) + (rate.variant === null ? 0 : 1);
  return fits.reduce<CostRate | null>(
    (best, rate) => (best === null || closeness(rate) > closeness(best) ? rate : best),
    null,
  );
}
