import type { PolicyNorm } from '../../domain/targets/policyGoals';
import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** The number of a policy goal in words: "-2,09 % per jaar", "-40 % tegen 2030, tegenover 2015". */
export function policyNormText(language: Language, norm: PolicyNorm): string {
  const quantity = formatNumber(norm.quantity, 2);
  if (norm.unit === 'percentPerYear') {
    return norm.from === undefined
      ? translate(language, 'policy.percentPerYear', { quantity })
      : translate(language, 'policy.percentPerYearFrom', { quantity, from: String(norm.from) });
  }
  return norm.against === undefined
    ? translate(language, 'policy.percentBy2030', { quantity })
    : translate(language, 'policy.percentBy2030Against', { quantity, against: String(norm.against) });
}
