import type { ExclusionReason } from '../domain/measures/exclusion';
import { ownFromYear } from '../domain/targets/ownFromYear';
import type { Target } from '../domain/targets/target';
import { translate } from './translate';
import type { Language } from './translate';

/** Why features were left out of a target: "van voor 2021", with the year of a project that starts at another. */
export function leftOutText(language: Language, reason: ExclusionReason, target: Target): string {
  const year = reason === 'beforeStart' ? ownFromYear(target) : null;
  return typeof year === 'number'
    ? translate(language, 'change.beforeStart', { year: String(year) })
    : translate(language, `leftOut.${reason}`);
}
