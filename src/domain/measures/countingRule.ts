import { cpeWeight } from './chargingPointEquivalent';
import type { CpeWeightTable } from './chargingPointEquivalent';
import type { ExclusionReason } from './exclusion';
import type { MeasureAttributes } from './measureAttributes';
import type { QuantityRule } from './quantityRule';

/** Which features count for a target and how much; part of the target's checked data. */
export interface CountingRule {
  quantity: QuantityRule;
  /** First year that counts; null where age does not matter. */
  fromYear: number | null;
  /** Polygons smaller than this many square metres do not count. */
  minimumArea: number | null;
  /** Features with `removed` are subtracted instead of added. */
  deductRemoved: boolean;
  /** One-way paths on both sides count in both directions. */
  doubleBothSides: boolean;
  /** Connectors weigh by power and access (charging-point equivalents). */
  weighConnectors: boolean;
  /** A yes/no column that leaves a feature out when it is true, with the reason. */
  exclude: readonly { column: string; reason: ExclusionReason }[];
}

/** What the rules depend on besides the feature. */
export interface CountingContext {
  /** Reference date as yyyymmdd: what was realised later does not count yet. */
  date: number;
  cpeWeights: CpeWeightTable;
}

/** The answer for one feature: it counts, with a factor on its quantity, or it is left out for a reason. */
export type Verdict =
  | {
      counts: true;
      as: 'realised' | 'planned';
      /** Multiplies the quantity that the rule or the geometry gives; negative where a removal is deducted. */
      factor: number;
      /** True where something had to be assumed (a connector of unknown power weighs 1). */
      assumed: boolean;
    }
  | { counts: false; reason: ExclusionReason };

const leftOut = (reason: ExclusionReason): Verdict => ({ counts: false, reason });

/**
 * Apply a counting rule to the attributes of one feature. Geometry (minimum area, kind) is the engine's part.
 * A feature without a status counts as realised: official layers hold what stands. A year alone is compared as a
 * year, a full date as a date.
 */
export function assess(rule: CountingRule, attributes: MeasureAttributes, context: CountingContext): Verdict {
  const excluded = rule.exclude.find(({ column }) => attributes.flags.has(column));
  if (excluded) return leftOut(excluded.reason);
  const { status, date } = attributes;
  if (status === 'unknown') return leftOut('unknownStatus');
  if (status === 'idea') return leftOut('idea');
  const as = status === 'planned' || status === 'in_progress' ? 'planned' : 'realised';
  if (as === 'realised') {
    if (rule.fromYear !== null && date === null) return leftOut('noYear');
    if (rule.fromYear !== null && date !== null && date < rule.fromYear * 10000)
      return leftOut('beforeStart');
    if (date !== null && isAfter(date, context.date)) return leftOut('afterDate');
  }
  const weight = rule.weighConnectors ? connectorWeight(attributes, context.cpeWeights) : 1;
  const sign = rule.deductRemoved && attributes.removed ? -1 : 1;
  const sides = rule.doubleBothSides && attributes.bothSides ? 2 : 1;
  return {
    counts: true,
    as,
    factor: sign * sides * weight,
    assumed: rule.weighConnectors && attributes.kw === null,
  };
}

/** A year without a month counts until its last day. */
function isAfter(date: number, reference: number): boolean {
  return date % 10000 === 0 ? Math.floor(date / 10000) > Math.floor(reference / 10000) : date > reference;
}

/** Weight of one connector; the number of connectors is the quantity. */
function connectorWeight(attributes: MeasureAttributes, table: CpeWeightTable): number {
  const byPower = attributes.kw === null ? 1 : cpeWeight(attributes.kw, table);
  return attributes.access === 'semi_public' ? byPower / 2 : byPower;
}
