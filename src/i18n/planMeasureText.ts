import type { CostTotal, MeasureCost } from '../domain/plan/cost';
import type { MeasureCount } from '../domain/plan/countedQuantity';
import type { PlannedMeasure } from '../domain/plan/plannedMeasure';
import type { TargetInForce } from '../domain/targets/targetInForce';
import { formatNumber, formatQuantity, formatShare, withUnit } from './format';
import { formatMoney, formatMoneyShort } from './formatMoney';
import { plannedText, unknownCostText } from './planPageText';
import { translate } from './translate';
import type { Language } from './translate';

/** A measure with what it counts and costs. */
interface ReckonedMeasure {
  measure: PlannedMeasure;
  held: TargetInForce;
  count: MeasureCount;
  /** In the unit of the target; null where it does not count. */
  quantity: number | null;
  cost: MeasureCost;
}

/** What is drawn or typed of a measure, which is what costs: "1.240 m", "2 aansluitingen"; null for nothing. */
export function drawnText(
  language: Language,
  { measure, held, count: { drawn } }: Pick<ReckonedMeasure, 'measure' | 'held' | 'count'>,
): string | null {
  if (drawn === null) return null;
  if (measure.kind === 'charging' && held.target.counting.weighConnectors)
    return translate(language, 'plan.connectors', { count: drawn });
  const { unit } = held.target;
  return withUnit(language, formatQuantity(drawn, unit), drawn, unit);
}

/** What of a measure counts: "2.480 m", "8 CPE"; null where it does not. */
export function countedText(
  language: Language,
  { held, quantity }: Pick<ReckonedMeasure, 'held' | 'quantity'>,
): string | null {
  if (quantity === null) return null;
  return plannedText(language, quantity, { inForce: held });
}

/**
 * How the cost of a measure follows: "1.240 m × € 420 = € 520.800; met 50 % cofinanciering € 260.400 eigen middelen".
 * Why it is not known, where it is not.
 */
export function costFormulaText(language: Language, reckoned: ReckonedMeasure, hasRate: boolean): string {
  const { cents, ownCents, rate, coFinancing } = reckoned.cost;
  if (cents === null) return translate(language, hasRate ? 'plan.cost.noNumber' : 'plan.cost.noRate');
  const total = formatMoney(cents);
  const said =
    rate === null
      ? translate(language, 'plan.cost.typed', { total })
      : translate(language, rate.per === 1 ? 'plan.cost.byRate' : 'plan.cost.byRatePer', {
          drawn: drawnText(language, reckoned) ?? '',
          rate: formatMoney(Math.round(rate.amount * 100)),
          per: withUnit(language, formatNumber(rate.per, 2), rate.per, reckoned.held.target.unit),
          total,
        });
  if (coFinancing === 0 || ownCents === null) return said;
  return translate(language, 'plan.cost.shared', {
    ...{ said, share: formatShare(coFinancing), own: formatMoney(ownCents) },
  });
}

/** What measures cost together: "samen € 2,94 mln", with how many of which it is not known; never 0 for not known. */
export function totalCostText(language: Language, { cents, measures, unknown }: CostTotal): string | null {
  if (measures === 0) return null;
  const notKnown = unknownCostText(language, unknown);
  if (unknown === measures) return notKnown;
  const total = formatMoneyShort(language, cents);
  return notKnown === null
    ? translate(language, 'plan.cost.together', { total })
    : `${translate(language, 'plan.cost.togetherAtLeast', { total })} · ${notKnown}`;
}
