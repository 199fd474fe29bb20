import { reasonsBySize } from '../domain/measures/countSummary';
import type { ExclusionReason } from '../domain/measures/exclusion';
import type { Target } from '../domain/targets/target';
import type { Language } from './translate';
import { ownFromYear } from '../domain/targets/ownTerms';
import { translate } from './translate';

/** Why features were left out of a target: "van voor 2021", with the year of a project that starts at another. */
export function leftOutText(language: Language, reason: ExclusionReason, target: Target): string {
  const year = reason === 'beforeStart' ? ownFromYear(target) : null;
  return typeof year === 'number'
    ? translate(language, 'change.beforeStart', { year: String(year) })
    : translate(language, `leftOut.${reason}`);
}

/** How many features were left out for which reason, the most frequent first. */
export function leftOutReasons(
  language: Language,
  leftOut: Partial<Record<ExclusionReason, number>>,
  target: Target,
): { reason: string; count: number }[] {
  return reasonsBySize(leftOut)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason: leftOutText(language, reason, target), count }));
}
