import type { CoverageContext } from '../../../domain/coverage/coverageTable';
import { ownTargetNote } from '../../../domain/coverage/ownTargetNote';
import type { ProvenanceRow } from '../../../domain/coverage/provenance';
import type { TargetInForce, TargetKey } from '../../../domain/targets/targetInForce';
import { countingRuleText } from '../../../i18n/countingRuleText';
import { plainNumber } from '../../../i18n/format';
import { rateLineText } from '../../../i18n/planMeasureText';
import { normOriginText } from '../../../i18n/normTexts';
import { ownNormTexts } from '../../../i18n/ownNormTexts';
import { targetName } from '../../../i18n/stepText';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import { sourceCode, sourceText } from './sourceText';

/** What a table of coverage rests on, for programs and in the words of a language. */
export function coverageProvenance(context: CoverageContext, language: Language): ProvenanceRow[] {
  const { version, cpeWeights, targets } = context;
  const nameOf = (key: TargetKey): string => {
    const target = targets.find((one) => one.key === key);
    return target ? targetName(language, target) : key;
  };
  const named = (keys: readonly TargetKey[]) => ({ value: keys, words: keys.map(nameOf) });
  const points = translate(language, 'label.points');
  const rules = context.countings.flatMap((counting) => {
    const target = targets.find(({ key }) => key === counting.key);
    if (!target) return [];
    const settings = { cpeWeights, pointsOnly: context.pointsTargets.includes(counting.key) };
    return [{ key: counting.key, text: countingRuleText(language, target.target, counting, settings) }];
  });
  return [
    { key: 'level', value: context.level },
    { key: 'vintage', value: context.vintage },
    ...(context.within === undefined ? [] : [{ key: 'within', value: context.within } as const]),
    { key: 'date', value: context.date },
    { key: 'pact_version', value: version },
    { key: 'population_year', value: context.populationYear },
    { key: 'cpe_weights', value: cpeWeights },
    { key: 'schematic', value: context.schematic },
    { key: 'example_data', ...named(context.syntheticTargets) },
    {
      key: 'points_not_cpe',
      value: context.pointsTargets,
      words: context.pointsTargets.map((key) => `${nameOf(key)}: ${points}`),
    },
    {
      key: 'counting_rules',
      value: rules.map(({ key, text }) => `${key}: ${text}`),
      words: [...new Set(rules.map(({ key, text }) => `${nameOf(key)}: ${text}`))],
    },
    {
      key: 'own_targets',
      value: context.ownTargets.map((target) => ownTargetNote(target, version)),
      words: context.ownTargets.map((target) => ownTargetWords(target, context, language)),
    },
    { key: 'switched_off', value: context.targetsOff },
    {
      key: 'sources',
      value: context.sources.map(sourceCode),
      words: context.sources.map((line) => sourceText(language, line, context)),
    },
    ...planProvenance(context, language),
  ];
}

/** Which plan the numbers are held against, how it was counted, and by which rates it costs what it costs. */
function planProvenance({ plan }: CoverageContext, language: Language): ProvenanceRow[] {
  if (!plan) return [];
  const { scenario, year, statuses, pointsAreCpe, rates } = plan;
  return [
    { key: 'plan', value: scenario },
    {
      key: 'plan_year',
      value: year,
      words: [year === null ? translate(language, 'exports.plan.deadline') : String(year)],
    },
    {
      key: 'plan_statuses',
      value: statuses,
      words: statuses.map((status) => translate(language, `words.meaning.${status}`)),
    },
    { key: 'plan_points_are_cpe', value: pointsAreCpe },
    ...(rates
      ? [
          {
            key: 'plan_rates',
            value: rates.map(
              ({ kind, variant, amount, per, source, year: of, vat, coFinancing }) =>
                `${variant === null ? kind : `${kind} ${variant}`}: ${amount} / ${per} (${source}, ${of}; vat ${vat}; co_financing ${coFinancing})`,
            ),
            words: rates.map((rate) => rateLineText(language, rate)),
          } as const,
        ]
      : []),
  ];
}

/** A norm that is not the pact's, whose it is, and what the pact asks. */
function ownTargetWords(target: TargetInForce, { version }: CoverageContext, language: Language): string {
  const numberText = (value: number): string => plainNumber(language, value);
  const areaOf = ({ change }: TargetInForce): string | null => change?.area?.code ?? null;
  const [asked] = ownNormTexts(language, [target], version, areaOf, numberText);
  return target.change === null
    ? asked!
    : `${asked!}. ${normOriginText(language, target.change, target.target.id, version, numberText)}`;
}
