import type { BudgetYear, CostTotal } from '../domain/plan/cost';
import type { CoverageRecord } from '../domain/coverage/coverageRecord';
import { formatQuantity, formatShare, withUnit } from './format';
import { formatMoney } from './formatMoney';
import { requiredText, requiredWithUnit } from './requiredText';
import { translate } from './translate';
import type { Language } from './translate';

/** Share of a goal before and after a plan: "46 → 58 %", and "46 %" where that reads the same. */
export function shareStepText(before: number, after: number): string {
  const [from, to] = [formatShare(before), formatShare(after)];
  return from === to ? to : `${from.replace(/\s?%$/, '')} → ${to}`;
}

/** A planned quantity with its unit: "1.240 m"; of charging it is in equivalents, whatever is realised in points. */
export function plannedText(
  language: Language,
  quantity: number,
  { inForce }: Pick<CoverageRecord, 'inForce'>,
): string {
  const { unit } = inForce.target;
  const text = formatQuantity(quantity, unit);
  return unit === 'chargingPoint' ? `${text}\u00a0CPE` : withUnit(language, text, quantity, unit);
}

/** The gap of a record as it stands after a plan, in the unit of what is planned: "448 bomen", "± 450 CPE". */
export function gapLeftText(language: Language, after: CoverageRecord): string {
  return after.inForce.target.unit === 'chargingPoint'
    ? `${requiredText(language, after, 'gap')}\u00a0CPE`
    : requiredWithUnit(language, after, 'gap');
}

/** What is known of a cost: "€ 41.000", "ten minste € 41.000", or that it is not known at all. */
export function costText(language: Language, { cents, measures, unknown }: CostTotal): string {
  if (measures > 0 && unknown === measures) return unknownCostText(language, unknown) ?? '';
  return unknown > 0
    ? translate(language, 'planPage.cost.atLeast', { amount: formatMoney(cents) })
    : formatMoney(cents);
}

/** "kosten onbekend (12 maatregelen)"; null where all are known. */
export function unknownCostText(language: Language, unknown: number): string | null {
  return unknown === 0 ? null : translate(language, 'planPage.cost.unknown', { count: unknown });
}

/** How a year stands to its budget: "€ 41.000 boven budget"; null without a budget. */
export function budgetText(language: Language, { overCents, budgetCents, cost }: BudgetYear): string | null {
  if (overCents === null || budgetCents === null) return null;
  if (overCents > 0) {
    const key = cost.unknown > 0 ? 'planPage.cost.overAtLeast' : 'planPage.cost.over';
    return translate(language, key, { amount: formatMoney(overCents) });
  }
  const amount = formatMoney(budgetCents - cost.cents);
  return translate(language, cost.unknown > 0 ? 'planPage.cost.leftAtMost' : 'planPage.cost.left', {
    amount,
  });
}
