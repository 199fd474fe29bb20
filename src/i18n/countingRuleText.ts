import type { Counting, LayerCounting } from '../domain/coverage/coverageTable';
import type { CpeWeightTable } from '../domain/measures/chargingPointEquivalent';
import type { Target } from '../domain/targets/target';
import { leftOutText } from './countSummaryText';
import { plainNumber } from './format';
import { translate } from './translate';
import type { Language, MessageKey } from './translate';

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
          ...quantityTexts(language, target, counting),
          ...(counting.filtered
            ? [
                ...yearTexts(language, target, counting),
                ...commonTexts(language, counting),
                ...filterTexts(language, target, cpeWeights),
              ]
            : [translate(language, 'rule.everything')]),
        ];
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What the rules of the pact call a quantity, in words: a file may have it under any name. */
const QUANTITIES: Readonly<Record<string, MessageKey>> = {
  ...{
    dwellings: 'rule.dwellings',
    kwp: 'rule.kwp',
    connectors: 'rule.connectors',
    volume_m3: 'rule.volume',
  },
};

/** The number that a rule counts by. @param isOfPact false for a column of a file that its opener chose */
function columnText(language: Language, name: string, isOfPact: boolean): string {
  const key = isOfPact ? QUANTITIES[name] : undefined;
  return key ? translate(language, key) : translate(language, 'rule.column', { name });
}

/** What of a feature is counted or measured, and what where it says no number. */
function quantityTexts(
  language: Language,
  { counting }: Target,
  { rule: own, takesGiven, points }: LayerCounting,
): string[] {
  const rule = own ?? counting.quantity;
  const text =
    'name' in rule
      ? columnText(language, rule.name, own === null)
      : rule.kind === 'count' && points !== null
        ? translate(language, `rule.count.${points}`)
        : translate(language, `rule.${rule.kind}`);
  const off =
    own === null && counting.less !== undefined
      ? [
          counting.less === 'replaced_m3'
            ? translate(language, 'rule.replaced')
            : translate(language, 'rule.less', { name: counting.less }),
        ]
      : [];
  return [
    takesGiven ? translate(language, 'rule.orGiven', { rule: text }) : text,
    ...off,
    ...(own === null && counting.weighConnectors
      ? [translate(language, points === 'each' ? 'rule.unnumbered.each' : 'rule.unnumbered')]
      : []),
  ];
}

/** From which year measures count; where the user gave the layer a year, or set years aside, that too. */
function yearTexts(
  language: Language,
  { counting: { fromYear } }: Target,
  { commonYear }: LayerCounting,
): string[] {
  if (commonYear === 'any') return [translate(language, 'rule.anyYear')];
  return [
    ...(commonYear === null ? [] : [translate(language, 'rule.commonYear', { year: String(commonYear) })]),
    fromYear === null
      ? translate(language, 'rule.anyAge')
      : translate(language, 'rule.from', { year: String(fromYear) }),
  ];
}

/** What else the user said of all features, where the rule looks at it. */
function commonTexts(language: Language, { common = {} }: LayerCounting): string[] {
  const { status, access, quantity } = common;
  return [
    ...(status
      ? [translate(language, 'rule.common', { value: translate(language, `words.meaning.${status}`) })]
      : []),
    ...(access
      ? [translate(language, 'rule.common', { value: translate(language, `words.meaning.${access}`) })]
      : []),
    ...(quantity === undefined
      ? []
      : [translate(language, 'rule.commonQuantity', { quantity: plainNumber(language, quantity) })]),
  ];
}

function filterTexts(language: Language, target: Target, cpeWeights: CpeWeightTable): string[] {
  const { minimumArea, deductRemoved, doubleBothSides, weighConnectors, exclude } = target.counting;
  const reasons = exclude.map(({ reason }) => leftOutText(language, reason, target)).join(', ');
  return [
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
