import type { Norm, Target, PactVersion, TargetId } from '../domain/targets/target';
import { formatNumber, formatDate, formatQuantity, formatRequired } from './format';
import { translate } from './translate';
import type { Language } from './translate';
import { lekpTarget } from '../domain/targets/lekp';
import type { NormOrigin } from '../domain/targets/targetInForce';
import type { CoverageRecord } from '../domain/coverage/coverageRecord';
import type { NormPart } from '../domain/coverage/normParts';
import { aboutText } from './estimateText';

/** A norm in words: "1 laadpunt per 100 inwoners", "0,5 m per inwoner". @param numberText how numbers are written; default as on the screen. */
export function normText(
  language: Language,
  target: Pick<Target, 'unit' | 'denominator'>,
  norm: Pick<Norm, 'quantity' | 'per'>,
  numberText: (value: number) => string = (value) => formatNumber(value, 4),
): string {
  const denominator = translate(language, `denominator.${target.denominator}`, { count: norm.per });
  return translate(language, 'norm.text', {
    quantity: numberText(norm.quantity),
    unit: translate(language, `unit.${target.unit}`, { count: norm.quantity }),
    per: norm.per === 1 ? '' : numberText(norm.per),
    denominator,
  }).replace(/\s+/g, ' ');
}

/** The pact's own numbers, to stand next to a change: "pact 1.0: 1 m² per inwoner, tegen eind 2030". */
export function pactNormText(
  language: Language,
  id: TargetId,
  version: PactVersion,
  numberText?: (value: number) => string,
): string {
  const target = lekpTarget(id);
  const norm = target.norms[version];
  return norm === null
    ? translate(language, 'pactNorm.none', { version })
    : translate(language, 'pactNorm.text', {
        version,
        norm: normText(language, target, norm, numberText),
        year: target.deadline.slice(0, 4),
      });
}

/** Where a norm that is not the pact's comes from, and what the pact asks instead. */
export function normOriginText(
  language: Language,
  { source, author, date }: NormOrigin,
  target: TargetId,
  version: PactVersion,
  numberText?: (value: number) => string,
): string {
  const origin = translate(language, author === '' ? 'change.origin' : 'change.originBy', {
    source,
    author,
    date: formatDate(language, date),
  });
  return `${origin}. ${pactNormText(language, target, version, numberText)}.`;
}

/** What a part of a norm is called: "Tussendoel eind 2025", "Waarvan fossielvrij". */
export function normPartName(language: Language, { kind, by }: NormPart): string {
  return translate(language, `part.${kind}`, { year: by.slice(0, 4) });
}

/** What was realised of a part of a norm, out of how much, and the verdict: "380 van 402 kWp, niet bereikt". */
export function normPartText(language: Language, record: CoverageRecord, part: NormPart): string {
  const { unit, verdict } = part;
  const words = (value: number): string => translate(language, `unit.${unit}`, { count: value });
  const goal =
    part.goal === null ? null : `${goalText(language, record, part.goal, part)} ${words(part.goal)}`;
  if (part.realised === null)
    return goal === null
      ? translate(language, 'part.nothing')
      : translate(language, 'part.noNumber', { goal });
  const number = formatQuantity(part.realised, unit);
  const realised = part.atLeast ? translate(language, 'estimate.atLeast', { value: number }) : number;
  return goal === null
    ? translate(language, 'part.noGoal', { realised: `${realised} ${words(part.realised)}` })
    : translate(language, 'part.line', {
        ...{ realised, goal, verdict: translate(language, `part.verdict.${verdict}`) },
      });
}

/** As exact as its denominator. */
function goalText(
  language: Language,
  { goalDenominator: denominator, goalEstimate: estimate, goalIncomplete }: CoverageRecord,
  goal: number,
  { unit }: NormPart,
): string {
  if (!estimate || !denominator)
    return goalIncomplete
      ? translate(language, 'estimate.atLeast', { value: formatRequired(goal, unit) })
      : formatRequired(goal, unit);
  const at = (people: number): number => (goal * people) / denominator;
  const range = { low: at(estimate.low), high: at(estimate.high) };
  return aboutText(language, goal, range, goalIncomplete);
}
