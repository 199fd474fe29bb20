import type { Counting } from '../domain/coverage/coverageTable';
import type { CpeWeightTable } from '../domain/measures/chargingPointEquivalent';
import type { QuantityRule } from '../domain/measures/quantityRule';
import type { Target } from '../domain/targets/target';
import { leftOutText } from './leftOutText';
import { translate } from './translate';
import type { Language } from './translate';

/**
 * How the numbers of a target were counted, in one sentence: what counts, since when, from which size, with which
 * weights, and what does not.
 * @param pointsOnly true where charging points are counted as they stand
 */
export function countingRuleText(
  language: Language,
  target: Target,
  counting: Counting,
  { cpeWeights, pointsOnly = false }: { cpeWeights: CpeWeightTable; pointsOnly?: boolean },
): string {
  const parts =
    counting.kind === 'figure'
      ? [
          translate(language, 'rule.figure'),
          ...(pointsOnly
            ? [translate(language, 'rule.points', { label: translate(language, 'label.points') })]
            : []),
        ]
      : [
          quantityText(language, target, counting.rule),
          ...(counting.filtered
            ? filterTexts(language, target, cpeWeights)
            : [translate(language, 'rule.everything')]),
        ];
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function quantityText(language: Language, { counting }: Target, own: QuantityRule | null): string {
  const rule = own ?? counting.quantity;
  const text =
    'name' in rule
      ? translate(language, 'rule.column', { name: rule.name })
      : translate(language, `rule.${rule.kind}`);
  return own === null ? translate(language, 'rule.orGiven', { rule: text }) : text;
}

function filterTexts(language: Language, target: Target, cpeWeights: CpeWeightTable): string[] {
  const { fromYear, minimumArea, deductRemoved, doubleBothSides, weighConnectors, exclude } = target.counting;
  const reasons = exclude.map(({ reason }) => leftOutText(language, reason, target)).join(', ');
  return [
    fromYear === null
      ? translate(language, 'rule.anyAge')
      : translate(language, 'rule.from', { year: String(fromYear) }),
    ...(minimumArea === null ? [] : [translate(language, 'rule.minimumArea', { area: String(minimumArea) })]),
    ...(deductRemoved ? [translate(language, 'rule.removed')] : []),
    ...(doubleBothSides ? [translate(language, 'rule.bothSides')] : []),
    ...(weighConnectors
      ? [
          translate(language, 'rule.weights', {
            table: translate(language, `exports.cpe.${cpeWeights}`),
            weights: translate(language, `rule.weights.${cpeWeights}`),
          }),
        ]
      : []),
    ...(reasons === '' ? [] : [translate(language, 'rule.exclude', { reasons })]),
  ];
}
