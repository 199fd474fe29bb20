import type { ExclusionReason } from '../domain/measures/exclusion';
import type { Target } from '../domain/targets/target';
import { leftOutText } from './leftOutText';
import type { Language } from './translate';

/** How many features were left out for which reason, the most frequent first. */
export function leftOutReasons(
  language: Language,
  leftOut: Partial<Record<ExclusionReason, number>>,
  target: Target,
): { reason: string; count: number }[] {
  return (Object.entries(leftOut) as [ExclusionReason, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => ({ reason: leftOutText(language, reason, target), count }));
}
