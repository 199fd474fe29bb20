import { cpeWeight } from './chargingPointEquivalent';
import type { CpeWeightTable } from './chargingPointEquivalent';
import type { ExclusionReason } from './exclusion';
import type { MeasureAttributes } from './measureAttributes';
import { isAfter, lastDay } from './measureDate';
import type { WordReading } from './measureWords';
import type { QuantityRule } from './quantityRule';

/** Which features count for a target and how much; part of the target's checked data. */
export interface CountingRule {
  quantity: QuantityRule;
  /** The column of what goes off that quantity, in the same unit; what a feature does not say of it is nothing. */
  less?: string;
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

/** The rule of a target together with the day by which it is to be reached. */
export interface TimedRule extends CountingRule {
  /** yyyymmdd, the last day on which something counts. */
  deadline: number;
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
      /** True where it was planned for a time that has passed: nobody says whether it was done. */
      overdue: boolean;
    }
  | { counts: false; reason: ExclusionReason };

const leftOut = (reason: ExclusionReason): Verdict => ({ counts: false, reason });

/**
 * Apply a counting rule to the attributes of one feature. Geometry (minimum area, kind) is the engine's part.
 * A feature without a status counts as realised: official layers hold what stands. What exists has no year of its own,
 * whatever a column says: that may be the year of the survey. A year alone is compared as a year, a
 * month as a month, a full date as a date.
 * Of several reasons to leave a feature out, one that rests on a rule goes before one that rests on something unknown.
 */
export function assess(rule: TimedRule, attributes: MeasureAttributes, context: CountingContext): Verdict {
  const barred = reasonBeforeStatus(rule, attributes);
  if (barred) return leftOut(barred);
  const { status } = attributes;
  if (status === 'leaveOut') return leftOut('byUser');
  if (status === 'unknown') return leftOut('unknownStatus');
  if (status === 'idea') return leftOut('idea');
  const date = status === 'existing' ? null : attributes.date;
  const isPlan = status === 'planned' || status === 'in_progress';
  if (!isPlan && rule.fromYear !== null) {
    if (date === null) return leftOut(status === 'existing' ? 'existing' : 'noYear');
    if (date < rule.fromYear * 10000) return leftOut('beforeStart');
  }
  const flags = [...flagsOf(rule, attributes)];
  if (flags.includes('unknown')) return leftOut('unknownFlag');
  if (rule.weighConnectors && attributes.access === 'unknown') return leftOut('unknownAccess');
  const isToCome = date !== null && isAfter(date, context.date);
  const as = isPlan || (status === 'planted' && isToCome) ? 'planned' : 'realised';
  if (as === 'realised' && isToCome) return leftOut('afterDate');
  if (as === 'planned' && date !== null && isAfter(date, rule.deadline)) return leftOut('afterDeadline');
  const weight = rule.weighConnectors ? connectorWeight(attributes, context.cpeWeights) : 1;
  const sign = rule.deductRemoved && attributes.removed === 'yes' ? -1 : 1;
  const sides = rule.doubleBothSides && attributes.bothSides === 'yes' ? 2 : 1;
  return {
    counts: true,
    as,
    factor: sign * sides * weight,
    assumed: rule.weighConnectors && (attributes.kw === null || attributes.access === null),
    overdue: status === 'planned' && date !== null && lastDay(date) < context.date,
  };
}

/** A reason that holds whatever the status and the year say. */
function reasonBeforeStatus(rule: TimedRule, attributes: MeasureAttributes): ExclusionReason | null {
  const { access, flags } = attributes;
  const excluded = rule.exclude.find(({ column }) => flags.get(column) === 'yes');
  if (excluded) return excluded.reason;
  if (rule.weighConnectors && access === 'private') return 'notPublic';
  const words = rule.weighConnectors
    ? [access, ...flagsOf(rule, attributes)]
    : [...flagsOf(rule, attributes)];
  return words.includes('leaveOut') ? 'byUser' : null;
}

/** What the yes/no columns say that the rule looks at. */
function* flagsOf(
  rule: TimedRule,
  { flags, removed, bothSides }: MeasureAttributes,
): Generator<WordReading<'flag'> | null> {
  yield* flags.values();
  if (rule.deductRemoved) yield removed;
  if (rule.doubleBothSides) yield bothSides;
}

/** Weight of one connector; the number of connectors is the quantity. An access that is not named is public. */
function connectorWeight(attributes: MeasureAttributes, table: CpeWeightTable): number {
  const byPower = attributes.kw === null ? 1 : cpeWeight(attributes.kw, table);
  return attributes.access === 'semi_public' ? byPower / 2 : byPower;
}

/** Whether a surface, in square metres of Lambert 72, is smaller than the rule asks. */
export function isTooSmall({ minimumArea }: Pick<CountingRule, 'minimumArea'>, area: number): boolean {
  return minimumArea !== null && area < minimumArea;
}

/** A quantity times the factor of its verdict: what was removed is deducted, also where its number says so already. */
export function withFactor(quantity: number, factor: number): number {
  return factor < 0 ? factor * Math.abs(quantity) : factor * quantity;
}
