import type { CoverageRecord } from '../domain/coverage/coverageRecord';
import type { NormPart } from '../domain/coverage/normParts';
import { estimateText } from './estimateText';
import { formatQuantity, formatRequired } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** What a part of a norm is called: "Tussendoel eind 2025", "Waarvan fossielvrij". */
export function normPartName(language: Language, { kind, by }: NormPart): string {
  return translate(language, `part.${kind}`, { year: by.slice(0, 4) });
}

/** What was realised of a part of a norm, out of how much, and the verdict: "380 van 402 kWp, niet gehaald". */
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
  { denominator, denominatorEstimate: estimate, denominatorIncomplete }: CoverageRecord,
  goal: number,
  { unit }: NormPart,
): string {
  if (!estimate || !denominator)
    return denominatorIncomplete
      ? translate(language, 'estimate.atLeast', { value: formatRequired(goal, unit) })
      : formatRequired(goal, unit);
  const at = (people: number): number => (goal * people) / denominator;
  const { value } = estimateText(goal, { low: at(estimate.low), high: at(estimate.high) });
  return translate(language, denominatorIncomplete ? 'estimate.atLeast' : 'estimate.about', { value });
}
